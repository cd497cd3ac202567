import type { Published } from './published.ts'
import type { Redirects } from './redirects.ts'

/** What became of the permanent links between two lists, a line each: `+ ps-all block /commands/ps/#ps-all`. */
export function linkChanges(
  before: readonly Published[],
  after: readonly Published[],
  redirects: Redirects,
): readonly string[] {
  const known = new Map(before.map(entry => [entry.id, entry]))
  const kept = new Set(after.map(({ id }) => id))
  return [
    ...after.flatMap(({ id, kind, page }) => {
      const old = known.get(id)
      if (old === undefined) return [`+ ${id} ${kind} ${page}#${id}`]
      return [
        ...(Object.hasOwn(redirects.ids, id) ? [`= ${id} → ${redirects.ids[id] ?? ''}`] : []),
        ...(old.page === page ? [] : [`> ${id} ${old.page} → ${page}#${id}`]),
        ...(old.kind === kind ? [] : [`~ ${id} ${old.kind} → ${kind}`]),
      ]
    }),
    ...before.flatMap(({ id, page }) => (kept.has(id) ? [] : [`! ${id} ${page} was taken out of the list`])),
  ]
}
