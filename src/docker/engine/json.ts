/** A record in the order of its keys, as Go writes its maps. */
export function sorted<T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  const entries = Object.entries(record)
  return entries.length < 2 ? record : Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A record without what is undefined in it. */
export const defined = <T extends object>(record: T) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    readonly [Key in keyof T]?: Exclude<T[Key], undefined>
  }
