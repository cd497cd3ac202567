import type { Card, Change } from './model.ts'

/** Cards of one kind that are shown; with more, those that have changed and the newest. */
export const mostCards = 50

/** What of a thing a learner sees change, by its Korean name. */
export type Facts = Readonly<Record<string, unknown>>

export interface Compared<Thing> extends Omit<Card, 'name'> {
  readonly thing: Thing
}

/** Things now and those that are gone, newest first, with what became of each; bounded. */
export function compared<Thing>(
  now: readonly Thing[],
  before: readonly Thing[],
  keyOf: (thing: Thing) => string,
  facts: (thing: Thing) => Facts,
): readonly Compared<Thing>[] {
  const there = new Map(now.map(thing => [keyOf(thing), thing]))
  const was = new Map(before.map(thing => [keyOf(thing), thing]))
  const all = [...new Map([...was, ...there])].reverse().map(([key, thing]): Compared<Thing> => {
    const old = was.get(key)
    if (!there.has(key)) return { key, thing, change: 'gone', changes: [] }
    if (old === undefined) return { key, thing, change: 'new', changes: [] }
    const changes = thing === old ? [] : different(facts(old), facts(thing))
    return { key, thing, changes, ...(changes.length > 0 && { change: 'changed' }) }
  })
  if (all.length <= mostCards) return all
  const chosen = new Set([...all.filter(isChanged), ...all].slice(0, mostCards))
  return all.filter(one => chosen.has(one))
}

const isChanged = ({ change }: { readonly change?: Change }) => change !== undefined

/** Trees of files are immutable: another value is another tree, and writing one as text would take long. */
const different = (before: Facts, now: Facts) =>
  Object.keys(now).filter(
    name =>
      now[name] !== before[name] && (name === '파일' || JSON.stringify(now[name]) !== JSON.stringify(before[name])),
  )
