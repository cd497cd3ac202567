import type { Flags } from '../command.ts'

/** What `stop` and `restart` say of how to stop; nothing that was not given. */
export function stopRequest(flags: Flags): { readonly signal?: string; readonly t?: number } {
  const signal = flags.string('signal')
  return { ...(signal && { signal }), ...(flags.has('timeout') && { t: flags.number('timeout') }) }
}
