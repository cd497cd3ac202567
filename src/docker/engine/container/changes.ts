import { changesBetween, type Change } from '../files/changes.ts'
import type { State } from '../state.ts'
import { findContainer } from './find.ts'
import { baseOf } from './size.ts'

/** What a container's processes changed in its own files. */
export function changesOf(state: State, ref: string): readonly Pick<Change, 'kind' | 'path'>[] {
  const container = findContainer(state, ref)
  return changesBetween(baseOf(state, container), container.files).map(({ kind, path }) => ({ kind, path }))
}
