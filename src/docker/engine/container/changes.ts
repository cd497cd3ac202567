import { changesBetween } from '../files/changes.ts'
import type { State } from '../state.ts'
import { findContainer } from './find.ts'
import { baseOf } from './size.ts'

/** What a container's processes changed in its own files: kind 0 is changed, 1 added, 2 deleted. */
export function changesOf(state: State, ref: string): readonly { readonly Path: string; readonly Kind: number }[] {
  const container = findContainer(state, ref)
  return changesBetween(baseOf(state, container), container.files).map(({ kind, path }) => ({
    Path: path,
    Kind: 'CAD'.indexOf(kind),
  }))
}
