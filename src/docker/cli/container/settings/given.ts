import type { Flags } from '../../command.ts'

/** The options of a table that are given, by the keys they have in the API. */
export function given<T>(
  flags: Flags,
  options: Readonly<Record<string, string>>,
  read: (option: string) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(options).flatMap(([option, key]) => (flags.has(option) ? [[key, read(option)]] : [])),
  )
}
