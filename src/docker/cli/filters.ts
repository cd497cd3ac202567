import { parseFilter } from './flags/values.ts'

/** `--filter` values as the query carries them, `{"name":{"web":true}}`; nothing where there are none. */
export function filtersOf(
  values: readonly string[],
  more: readonly (readonly [string, string])[] = [],
): { readonly filters?: string } {
  const asked = [...values.flatMap(value => [parseFilter(value)].filter(filter => filter !== undefined)), ...more]
  const keys = new Map<string, Map<string, true>>()
  for (const [name, value] of asked) keys.set(name, new Map(keys.get(name)).set(value, true))
  const filters = Object.fromEntries([...keys].map(([name, all]) => [name, Object.fromEntries(all)]))
  return asked.length > 0 ? { filters: JSON.stringify(filters) } : {}
}
