// Behaviour: moby/moby image/tarexport/load.go
import type { Engine } from '../engine.ts'
import { ArchiveError, layOver, type Member, unpack } from '../files/archive.ts'
import { emptyDirectory } from '../files/tree.ts'
import { putImage, type State } from '../state.ts'
import { shortId } from './digest.ts'
import { recordImageEvent } from './events.ts'
import { chainIds, layerSizes, storedLayers } from './layers.ts'
import { platformMismatch } from './platform.ts'
import { failed, type Progress } from './progress.ts'
import { originalOf } from './original.ts'
import type { SavedImage } from './layout.ts'
import { putTag } from './tag.ts'
import type { Image } from './types.ts'

/**
 * Brings the images of an archive that `saveImages` wrote, those of a platform where one is given; failures are in the
 * messages.
 */
export async function* loadImages(
  engine: Engine,
  archive: string,
  platform: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<Progress> {
  const members = read(archive)
  if (typeof members === 'string') {
    yield failed(members)
    return
  }
  const text = textOf(members, 'manifest.json')
  if (text === undefined) {
    const number = String(Math.floor(engine.world.random() * 1e10)).padStart(10, '0')
    const folder = members.find(({ path, entry }) => entry.type === 'directory' && !path.includes('/'))?.path
    const path = `/var/lib/docker/tmp/docker-import-${number}/${folder === undefined ? 'repositories' : `${folder}/json`}`
    yield failed(`open ${path}: no such file or directory`)
    return
  }
  const manifest = JSON.parse(text) as readonly SavedImage[]
  const images = await Promise.all(manifest.map(saved => restore(engine, members, saved)))
  for (const [at, saved] of manifest.entries()) {
    const image = images[at]!
    if (platform !== undefined && platformMismatch(image, '', platform) !== undefined) continue
    yield* showLayers(engine, image, signal)
    if (signal.aborted) return
    for (const tag of saved.RepoTags ?? []) {
      const holder = Object.values(engine.state.images).find(({ tags }) => tags.includes(tag))
      if (holder && holder.id !== image.id) {
        const stream = `The image ${tag} already exists, renaming the old one with ID ${holder.id} to empty string\n`
        yield { stream }
      }
    }
    // A parent is known only where it came along.
    const parent = images.some(({ id }) => id === image.parent) ? image.parent : ''
    engine.update(state => storeLoaded(state, { ...image, parent }, saved.RepoTags ?? [], engine.world.now()))
    for (const tag of saved.RepoTags ?? []) yield { stream: `Loaded image: ${tag}\n` }
    if (!saved.RepoTags) yield { stream: `Loaded image ID: ${image.id}\n` }
  }
}

function read(archive: string): readonly Member[] | string {
  try {
    return unpack(archive)
  } catch (error) {
    if (error instanceof ArchiveError) return error.message
    throw error
  }
}

function textOf(members: readonly Member[], name: string): string | undefined {
  const entry = members.find(({ path }) => path === name)?.entry
  return entry?.type === 'file' ? entry.data : undefined
}

async function restore(
  { registry }: Engine,
  members: readonly Member[],
  { Config, Layers }: SavedImage,
): Promise<Image> {
  const config = JSON.parse(textOf(members, Config) ?? '{}') as Image
  const original = await originalOf(registry, config)
  if (original?.id === config.id) return { ...config, files: original.files }
  const files = layOver(emptyDirectory, unpack(textOf(members, Layers.at(-1) ?? '') ?? ''), config.created)
  return { ...config, files }
}

/** A bar for each layer that is not here. */
async function* showLayers({ state, world }: Engine, image: Image, signal: AbortSignal): AsyncGenerator<Progress> {
  const stored = storedLayers(Object.values(state.images))
  const sizes = layerSizes(image)
  const chain = chainIds(image.layers)
  for (const [at, layer] of image.layers.entries()) {
    if (stored.has(chain[at]!)) continue
    const total = sizes[at]!
    for (const part of [0.02, 0.5, 1]) {
      yield { status: 'Loading layer', progressDetail: { current: Math.ceil(total * part), total }, id: shortId(layer) }
      await world.sleep(50, signal)
    }
  }
}

function storeLoaded(state: State, image: Image, tags: readonly string[], now: number): State {
  const here = putImage(state, state.images[image.id] ?? image)
  const tagged = tags.reduce((next, tag) => putTag(next, image.id, tag), here)
  return recordImageEvent(tagged, 'load', image.id, image.id, now)
}
