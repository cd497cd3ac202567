// Behaviour: moby/moby image/tarexport/save.go
import { EngineError } from '../errors.ts'
import { layOver, type Member, membersOf, pack } from '../files/archive.ts'
import { emptyDirectory } from '../files/tree.ts'
import type { State } from '../state.ts'
import { recordImageEvent } from './events.ts'
import { findImage, imageNamed, sortBy } from './find.ts'
import { layerSizes } from './layers.ts'
import { digestOf } from './digest.ts'
import { blobPath, manifestJson, ociIndex, ociManifest, oldLayers, repositoriesJson } from './layout.ts'
import { familiarName, familiarString, parseNameOrId, parseReference } from './reference.ts'
import type { Image } from './types.ts'

/** An archive of images with the tags that were asked for. Throws notFound. */
export function saveImages(
  state: State,
  names: readonly string[],
  now: number,
): { readonly state: State; readonly archive: string } {
  const saved = new Map<Image, readonly string[]>()
  for (const [image, tags] of names.flatMap(name => imagesOf(state, name))) {
    saved.set(image, [...(saved.get(image) ?? []), ...tags])
  }
  const members = [
    ...[...saved.keys()].flatMap(image => lowerLayers(image, now)),
    ...[...saved.keys()].flatMap(image => contents(image, now)),
    file('index.json', ociIndex(saved, manifestOf), 0),
    file('manifest.json', JSON.stringify(manifestJson(saved)), 0),
    file('oci-layout', '{"imageLayoutVersion":"1.0.0"}', 0),
    ...([...saved.values()].flat().length > 0 ? [file('repositories', repositoriesJson(saved), 0)] : []),
  ]
  return {
    state: [...saved.keys()].reduce((next, { id }) => recordImageEvent(next, 'save', id, id, now), state),
    archive: pack(membersOf('', layOver(emptyDirectory, members, now))),
  }
}

/** Throws where images are asked for of a platform that none here is for. */
export function assertExportable(platform: string): void {
  if (platform !== 'linux/amd64') {
    throw new EngineError('notFound', `no suitable export target found for platform ${platform}`)
  }
}

const configText = (image: Image) =>
  JSON.stringify({ ...image, tags: [], digests: [], files: emptyDirectory, lastTagged: undefined })

const manifestOf = (image: Image) => ociManifest(image, configText(image).length)

const blob = (text: string, mtime: number) => file(blobPath(digestOf(text)), text, mtime)

function file(path: string, data: string, mtime: number, size?: number): Member {
  const entry = { type: 'file', mode: 0o644, uid: 0, gid: 0, mtime, data } as const
  return { path, entry: size === undefined ? entry : { ...entry, size } }
}

/** Layers that nothing is in but their size: the uppermost one has the whole tree. */
function lowerLayers(image: Image, now: number): readonly Member[] {
  const sizes = layerSizes(image)
  return image.layers.slice(0, -1).map((layer, at) => file(blobPath(layer), '', now, sizes[at]))
}

function contents(image: Image, now: number): readonly Member[] {
  const top = image.layers.at(-1)
  const tree = top === undefined ? [] : [file(blobPath(top), pack(membersOf('', image.files)), now)]
  return [
    file(blobPath(image.id), configText(image), now),
    blob(manifestOf(image), 0),
    ...oldLayers(image).map(text => blob(text, now)),
    ...tree,
  ]
}

/** The images that a name means, with their tags: all of a repository's where it says no tag, none for an id. */
function imagesOf(state: State, name: string): readonly (readonly [Image, readonly string[]])[] {
  const parsed = parseNameOrId(name)
  if (typeof parsed === 'string' || parsed.digest !== undefined || familiarName(parsed) === 'sha256') {
    return [[findImage(state, name), []]]
  }
  if (parsed.tag !== undefined) {
    const image = imageNamed(state, parsed)
    if (!image) throw new EngineError('system', 'reference does not exist')
    return [[image, [familiarString(parsed)]]]
  }
  const isOfRepository = (tag: string) => familiarName(parseReference(tag)) === familiarName(parsed)
  const tagged = Object.values(state.images).flatMap(image =>
    image.tags.filter(isOfRepository).map(tag => [image, [tag]] as const),
  )
  if (tagged.length > 0) return sortBy(tagged, ([, [tag]]) => tag)
  try {
    return [[findImage(state, name), []]]
  } catch {
    throw new EngineError('notFound', `No such image: ${name}`)
  }
}
