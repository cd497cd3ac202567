import type { Context, Flags } from './command.ts'
import { readConfig } from './context/current.ts'

/** `--format`, or what the client's settings have for a list where neither it nor `--quiet` is given. */
export function formatOf({ process, globals }: Context, flags: Flags, setting: string): string {
  const format = flags.string('format')
  if (format !== '' || flags.bool('quiet')) return format
  const configured = readConfig(process, globals)[setting]
  return typeof configured === 'string' ? configured : ''
}
