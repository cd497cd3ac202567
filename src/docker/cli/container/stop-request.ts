import { CliError, type Flags } from '../command.ts'

/** What `stop` and `restart` say of how to stop; nothing that was not given. Throws CliError. */
export function stopRequest(flags: Flags): { readonly signal?: string; readonly t?: number } {
  if (flags.has('time') && flags.has('timeout')) {
    throw new CliError('conflicting options: cannot specify both --timeout and --time')
  }
  const option = flags.has('time') ? 'time' : 'timeout'
  const signal = flags.string('signal')
  return { ...(signal && { signal }), ...(flags.has(option) && { t: flags.number(option) }) }
}
