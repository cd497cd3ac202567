import { parseFilters } from '../filters.ts'
import { recordEvent, type State } from '../state.ts'

/** Records a prune of the build cache, which is always empty: nothing is built here. Throws invalidParameter. */
export function pruneBuildCache(state: State, filters: string | undefined, now: number): State {
  parseFilters(filters, 'until id label label! type description inuse shared private parent unused-for')
  return recordEvent(state, { type: 'builder', action: 'prune', id: '', attributes: { reclaimed: '0' }, time: now })
}
