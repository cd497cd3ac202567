import type { State } from '../state.ts'
import type { Image } from './types.ts'

/** One line of `docker history`, in the daemon's shape; times in seconds since the epoch, sizes in bytes. */
export interface HistoryRow {
  readonly Comment: string
  readonly Created: number
  readonly CreatedBy: string
  readonly Id: string
  readonly Size: number
  readonly Tags: readonly string[] | null
}

/** An image's history, newest line first; the images that lines belong to are known where they were made here. */
export function imageHistory(state: State, image: Image): readonly HistoryRow[] {
  const owners = new Map<number, Image>()
  for (let at: Image | undefined = image; at; at = state.images[at.parent]) owners.set(at.history.length - 1, at)
  return image.history
    .map((row, at) => ({
      Comment: row.comment,
      Created: Math.floor(row.created / 1000),
      CreatedBy: row.createdBy,
      Id: owners.get(at)?.id ?? '<missing>',
      Size: row.size,
      Tags: owners.get(at)?.tags ?? null,
    }))
    .toReversed()
}
