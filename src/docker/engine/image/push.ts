// Behaviour: moby/moby distribution/push_v2.go
import type { Engine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import { putImage, type State } from '../state.ts'
import { shortId } from './digest.ts'
import { recordImageEvent } from './events.ts'
import { sortBy } from './find.ts'
import { layerSizes } from './layers.ts'
import { manifestOf } from './manifest.ts'
import { failed, type Progress } from './progress.ts'
import { familiarName, familiarString, fullName, parseReference, type Reference } from './reference.ts'
import { assertReachable, hub, isLocal, repositoryKey } from './remote.ts'
import { tellRegistry } from './tell-registry.ts'
import type { Image } from './types.ts'

const denied = 'denied: requested access to the resource is denied'
const beat = 100

/** Pushes a tag of a repository, or all of them where `tag` is empty; failures are in the messages. */
export async function* pushImage(
  engine: Engine,
  name: string,
  tag: string,
  signal: AbortSignal,
): AsyncGenerator<Progress> {
  const repository = parseReference(name)
  yield { status: `The push refers to repository [${fullName(repository)}]` }
  try {
    assertReachable(repository)
    for (const reference of tagsToPush(engine.state, repository, tag)) {
      const image = Object.values(engine.state.images).find(({ tags }) => tags.includes(familiarString(reference)))!
      yield* pushLayers(engine, reference, image, signal)
      if (signal.aborted) return
      engine.update(state => storePushed(state, reference, image))
      const { digest, size } = manifestOf(image)
      if (isLocal(reference)) await tellRegistry(engine, reference, digest)
      yield { status: `${reference.tag!}: digest: ${digest} size: ${size}` }
    }
    const full = tag === '' ? familiarName(repository) : `${familiarName(repository)}:${tag}`
    engine.update(state => recordImageEvent(state, 'push', full, familiarName(repository), engine.world.now()))
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    yield failed(error.message)
  }
}

function tagsToPush(state: State, repository: Reference, tag: string): readonly Reference[] {
  const name = familiarName(repository)
  const here = Object.values(state.images)
    .flatMap(({ tags }) => tags)
    .map(parseReference)
    .filter(reference => familiarName(reference) === name)
  if (here.length === 0) {
    throw new EngineError('notFound', `An image does not exist locally with the tag: ${name}`)
  }
  const wanted = here.filter(reference => tag === '' || reference.tag === tag)
  if (wanted.length === 0) throw new EngineError('notFound', `tag does not exist: ${name}:${tag}`)
  return sortBy(wanted, reference => reference.tag!)
}

async function* pushLayers(
  engine: Engine,
  reference: Reference,
  image: Image,
  signal: AbortSignal,
): AsyncGenerator<Progress> {
  const { world } = engine
  const sizes = layerSizes(image)
  const layers = image.layers.map((id, at) => ({ id, size: sizes[at]! })).toReversed()
  const say = (id: string, status: string, progressDetail = {}): Progress => ({
    status,
    progressDetail,
    id: shortId(id),
  })
  for (const { id } of layers) yield say(id, 'Preparing')
  for (const { id } of layers.slice(5)) yield say(id, 'Waiting')
  for (const { id, size } of layers) {
    const home = homeOf(engine.state, reference, id)
    if (home === reference.path) yield say(id, 'Layer already exists')
    else if (reference.domain === hub) throw new EngineError('unauthorized', denied)
    else if (home !== undefined) yield say(id, `Mounted from ${home}`)
    else {
      const beats = Math.min(8, 1 + Math.floor(Math.sqrt(size / 4e5)))
      for (let done = 1; done <= beats; done++) {
        yield say(id, 'Pushing', { current: Math.ceil((size * done) / beats), total: size })
        await world.sleep(beat, signal)
        if (signal.aborted) return
      }
      yield say(id, 'Pushed')
    }
  }
  // A known repository of the hub has its layers, but nobody here may add a tag to it.
  if (reference.domain === hub) throw new EngineError('unauthorized', `errors:\n${denied}\n${denied}\n`)
}

/** The repository of a reference's registry that has a layer, as far as this engine knows; its own before others. */
function homeOf(state: State, reference: Reference, layer: string): string | undefined {
  const pushed = Object.entries(state.pushed)
    .filter(([, { layers }]) => layers.includes(layer))
    .map(([key]) => parseReference(key).path)
  const official = Object.values(state.images)
    .filter(({ layers, origin }) => origin !== undefined && layers.includes(layer))
    .map(({ origin }) => origin!.replace(/:.*/, ''))
    .map(path => (isLocal(reference) && path === 'library/busybox' ? 'busybox' : path))
  const homes = isLocal(reference) ? [...official, ...pushed] : official
  return homes.includes(reference.path) ? reference.path : homes[0]
}

/** The state after an image has gone to a registry: it is there, and is known here by its digest too. */
function storePushed(state: State, reference: Reference, image: Image): State {
  const digest = `${familiarName(reference)}@${manifestOf(image).digest}`
  const key = `${repositoryKey(reference)}:${reference.tag!}`
  const pushed = { ...state.pushed, [key]: { ...image, tags: [], digests: [], lastTagged: undefined } }
  const digests = image.digests.includes(digest) ? image.digests : [...image.digests, digest]
  return { ...putImage(state, { ...state.images[image.id]!, digests }), pushed }
}
