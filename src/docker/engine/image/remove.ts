// Behaviour: moby/moby daemon/images/image_delete.go
import { isRunning } from '../container/find.ts'
import type { Container } from '../container/types.ts'
import { EngineError } from '../errors.ts'
import { putImage, type State, without } from '../state.ts'
import { shortId } from './digest.ts'
import { recordImageEvent } from './events.ts'
import { childrenOf, findImage, isIdPrefix, referencesTo } from './find.ts'
import { chainIds, storedLayers } from './layers.ts'
import { familiarName, familiarString, parseReference, withTag } from './reference.ts'
import type { Image } from './types.ts'

/** What a removal did, a line each. */
export interface Removed {
  readonly Untagged?: string
  readonly Deleted?: string
}

export interface Removal {
  readonly state: State
  readonly records: readonly Removed[]
}

export interface RemoveOptions {
  readonly force: boolean
  /** Removes parents too that nothing else needs. */
  readonly prune: boolean
}

/** Takes a tag away, and the image with the last one; an id takes the image with its tags. Throws notFound, conflict. */
export function removeImage(state: State, ref: string, options: RemoveOptions, now: number): Removal {
  const image = findImage(state, ref)
  const { force } = options
  const isSingle = isSingleReference(image)
  if (isIdPrefix(image, ref)) {
    if (!isSingle) return deleteImage({ state, records: [] }, image.id, options, now)
    assertUnused(state, image, { stopped: !force, referenced: false })
    return deleteImage(untagAll({ state, records: [] }, image.id, now), image.id, options, now)
  }
  const user = state.containers.find(container => container.image === image.id || mounts(container, image))
  if (!force && isSingle && user) {
    const text =
      `unable to remove repository reference "${ref}" (must force) - ` +
      `container ${shortId(user.id)} is using its referenced image ${shortId(image.id)}`
    throw new EngineError('conflict', `conflict: ${text}`)
  }
  const untagged = untag({ state, records: [] }, image, ref, now)
  if (referencesTo(untagged.state.images[image.id]!).length > 0) return untagged
  try {
    return deleteImage(untagged, image.id, options, now)
  } catch (error) {
    // It stays without a name while containers or other images need it; Docker says nothing of that.
    const keeps = childrenOf(state, image.id).length > 0 || user !== undefined
    if (error instanceof EngineError && keeps) return untagged
    throw error
  }
}

/** Whether a container has an image's files mounted. */
const mounts = (container: Container, { id }: Image) =>
  container.mounts.some(({ Type, Source }) => Type === 'image' && Source.includes(id.replace(/^sha256:/, '')))

/** Whether all names of an image are of one repository, with one tag at most. */
function isSingleReference({ tags, digests }: Image): boolean {
  const names = new Set([...tags, ...digests].map(name => familiarName(parseReference(name))))
  return tags.length <= 1 && names.size === 1
}

/** Takes one name away, and with a repository's last tag its digests. */
function untag({ state, records }: Removal, image: Image, ref: string, now: number): Removal {
  const reference = withTag(parseReference(ref))
  const name = familiarString(reference)
  const repository = familiarName(reference)
  const tags = image.tags.filter(tag => tag !== name)
  const isLast = reference.digest === undefined && !tags.some(tag => familiarName(parseReference(tag)) === repository)
  const gone = image.digests.filter(digest => digest === name || (isLast && digest.startsWith(`${repository}@`)))
  const digests = image.digests.filter(digest => !gone.includes(digest))
  const names = [name, ...gone.filter(digest => digest !== name)]
  return {
    state: recordImageEvent(putImage(state, { ...image, tags, digests }), 'untag', image.id, image.id, now),
    records: [...records, ...names.map(Untagged => ({ Untagged }))],
  }
}

function untagAll({ state, records }: Removal, id: string, now: number): Removal {
  const image = state.images[id]!
  const names = referencesTo(image)
  const bare = putImage(state, { ...image, tags: [], digests: [] })
  return {
    state: names.reduce(next => recordImageEvent(next, 'untag', id, id, now), bare),
    records: [...records, ...names.map(Untagged => ({ Untagged }))],
  }
}

/** Deletes an image and the layers that nothing else has. Throws conflict. */
function deleteImage(done: Removal, id: string, { force, prune }: RemoveOptions, now: number): Removal {
  const image = done.state.images[id]!
  assertUnused(done.state, image, { stopped: !force, referenced: !force })
  const { state, records } = untagAll(done, id, now)
  const images = without(state.images, id)
  const isUsed = state.containers.some(container => container.image === id)
  const kept = storedLayers(Object.values(images))
  const layers = isUsed ? [] : chainIds(image.layers).filter(layer => !kept.has(layer))
  const next = {
    state: recordImageEvent({ ...state, images }, 'delete', id, id, now),
    records: [...records, ...[id, ...layers.toReversed()].map(Deleted => ({ Deleted }))],
  }
  const parent = images[image.parent]
  const isFree = parent && referencesTo(parent).length === 0 && !isNeeded(next.state, parent.id)
  return prune && isFree ? deleteImage(next, parent.id, { force: false, prune }, now) : next
}

const isNeeded = (state: State, id: string) =>
  childrenOf(state, id).length > 0 || state.containers.some(({ image }) => image === id)

/** Throws conflict where an image is needed: what can be forced only if it is asked for. */
function assertUnused(
  state: State,
  { id, tags, digests }: Image,
  { stopped, referenced }: { readonly stopped: boolean; readonly referenced: boolean },
): void {
  const conflict = (force: string, reason: string) =>
    new EngineError('conflict', `conflict: unable to delete ${shortId(id)} (${force}) - ${reason}`)
  if (childrenOf(state, id).length > 0) throw conflict('cannot be forced', 'image has dependent child images')
  const users = state.containers.filter(({ image }) => image === id)
  const used = (user: Container, how: string) => `image is being used by ${how} container ${shortId(user.id)}`
  const running = users.find(isRunning)
  if (running) throw conflict('cannot be forced', used(running, 'running'))
  if (referenced && tags.length + digests.length > 0) {
    throw conflict('must be forced', 'image is referenced in multiple repositories')
  }
  if (stopped && users[0]) throw conflict('must be forced', used(users[0], 'stopped'))
}
