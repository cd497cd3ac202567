// Behaviour: moby/moby distribution/pull_v2.go
import type { Engine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import { putImage, type State } from '../state.ts'
import { recordImageEvent } from './events.ts'
import { imageNamed } from './find.ts'
import { chainIds, layerSizes, storedLayers } from './layers.ts'
import { blobDigest, compressed, manifestOf } from './manifest.ts'
import { parsePlatform, platformMismatch } from './platform.ts'
import type { Progress } from './progress.ts'
import { familiarName, familiarString, fullString, parseReference, type Reference } from './reference.ts'
import { remoteImage, remoteTags } from './remote.ts'
import { schedule } from './schedule.ts'
import { putTag } from './tag.ts'
import type { Image } from './types.ts'

export interface PullRequest {
  readonly image: string
  /** A tag or a digest; every tag is pulled where there is neither. */
  readonly tag?: string
  readonly platform?: string
}

/** Begins a pull: what fails before a byte has come throws, what follows is in the messages. */
export async function pullImage(
  engine: Engine,
  request: PullRequest,
  signal: AbortSignal,
): Promise<AsyncIterable<Progress>> {
  const { image, tag = '', platform = '' } = request
  const named = parseReference(tag === '' ? image : image + (tag.includes(':') ? '@' : ':') + tag)
  if (platform !== '') parsePlatform(platform)
  if (named.path === 'library/scratch') throw new EngineError('invalidParameter', "'scratch' is a reserved name")
  const isWhole = named.tag !== undefined || named.digest !== undefined
  const wanted = isWhole ? [named] : (await remoteTags(engine, named)).map(tag => ({ ...named, tag }))
  const images = await Promise.all(
    wanted.map(async reference => ({ reference, image: await remoteImage(engine, reference) })),
  )
  return messages(engine, images, familiarString(named), platform, signal)
}

async function* messages(
  engine: Engine,
  images: readonly { readonly reference: Reference; readonly image: Image }[],
  name: string,
  platform: string,
  signal: AbortSignal,
): AsyncGenerator<Progress> {
  let isNewer = false
  for (const { reference, image } of images) {
    const id = reference.digest === undefined ? reference.tag! : fullString(reference)
    yield { status: `Pulling from ${reference.path}`, id }
    yield* download(engine, image, signal)
    if (signal.aborted) return
    isNewer ||= imageNamed(engine.state, reference)?.id !== image.id
    engine.update(state => storePulled(state, reference, image))
    yield { status: `Digest: ${manifestOf(image).digest}` }
  }
  engine.update(state => recordImageEvent(state, 'pull', name, name.replace(/[:@][^/]*$/, ''), engine.world.now()))
  yield { status: `Status: ${isNewer ? 'Downloaded newer image' : 'Image is up to date'} for ${name}` }
  const mismatch = platform === '' ? undefined : platformMismatch(images[0]!.image, name, platform)
  if (mismatch !== undefined) yield { status: `WARNING: ${mismatch}` }
}

/** Fetches the layers that are not here; says nothing of an image that is. */
async function* download({ state, world }: Engine, image: Image, signal: AbortSignal): AsyncGenerator<Progress> {
  if (state.images[image.id]) return
  const stored = storedLayers(Object.values(state.images))
  const sizes = layerSizes(image)
  const chain = chainIds(image.layers)
  const blobs = image.layers.map((layer, at) => ({
    id: blobDigest(layer),
    size: compressed(sizes[at]!),
    stored: stored.has(chain[at]!),
  }))
  const start = world.now()
  for (const { at, ...message } of schedule(blobs)) {
    if (start + at > world.now()) await world.sleep(start + at - world.now(), signal)
    if (signal.aborted) return
    yield message
  }
}

/** The state after an image has come under a tag or a digest. */
function storePulled(state: State, reference: Reference, image: Image): State {
  const digest = `${familiarName(reference)}@${manifestOf(image).digest}`
  // Registries know nothing of an image's parent.
  const here = state.images[image.id] ?? { ...image, parent: '' }
  const digests = here.digests.includes(digest) ? here.digests : [...here.digests, digest]
  const next = putImage(state, { ...here, digests })
  return reference.digest === undefined ? putTag(next, image.id, familiarString(reference)) : next
}
