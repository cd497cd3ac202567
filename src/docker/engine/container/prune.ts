import type { Engine } from '../engine.ts'
import { parseFilters } from '../filters.ts'
import { recordEvent } from '../state.ts'
import { isRunning } from './find.ts'
import { removeContainer } from './remove.ts'
import { layerSize } from './size.ts'

/** Removes stopped containers; gives their ids, newest first, and the bytes they took. Throws invalidParameter. */
export function pruneContainers(
  engine: Engine,
  filters: string | undefined,
): { readonly ContainersDeleted: readonly string[] | null; readonly SpaceReclaimed: number } {
  const wanted = parseFilters(filters, 'label label! until')
  const now = engine.world.now()
  const until = wanted.until(now) ?? Infinity
  const stopped = engine.state.containers
    .filter(one => !isRunning(one) && one.created < until && wanted.matchesLabels(one.config.Labels))
    .sort((a, b) => b.created - a.created)
  const reclaimed = stopped.reduce((sum, container) => sum + layerSize(engine.state, container), 0)
  engine.update(state => {
    const next = stopped.reduce((left, { id }) => removeContainer(left, id, false, now), state)
    const attributes = { reclaimed: String(reclaimed) }
    return recordEvent(next, { type: 'container', action: 'prune', id: '', attributes, time: now })
  })
  for (const { id } of stopped) engine.runtimes.delete(id)
  return { ContainersDeleted: stopped.length > 0 ? stopped.map(({ id }) => id) : null, SpaceReclaimed: reclaimed }
}
