import type { Flags } from '../../command.ts'

/** The options of a table that are given and not empty, by the keys they have in the API. */
export function given<T>(
  flags: Flags,
  options: Readonly<Record<string, string>>,
  read: (option: string) => T,
): Readonly<Record<string, T>> {
  const asked = Object.entries(options).filter(([option]) => flags.has(option))
  const values = asked.map(([option, key]) => [key, read(option)] as const)
  return Object.fromEntries(values.filter(([, value]) => value !== ''))
}
