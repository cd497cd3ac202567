import { changesBetween } from '../files/changes.ts'
import { type Directory, sizeOf } from '../files/tree.ts'
import type { State } from '../state.ts'
import { withInitLayer } from './own-files.ts'
import type { Container } from './types.ts'

/** What a container's tree began as; its tree as it is where the image is gone. */
export function baseOf(state: State, { image, files }: Container): Directory {
  const found = state.images[image]
  return found ? withInitLayer(found.files) : files
}

/** Bytes that a container's own layer takes. */
export function layerSize(state: State, container: Container): number {
  return changesBetween(baseOf(state, container), container.files).reduce(
    (sum, { entry }) => sum + (entry && entry.type !== 'directory' ? sizeOf(entry) : 0),
    0,
  )
}

/** Bytes of all that a container sees as its root. */
export function rootSize(state: State, container: Container): number {
  return (state.images[container.image]?.size ?? 0) + layerSize(state, container)
}
