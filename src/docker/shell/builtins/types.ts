import { BuiltinError } from '../control.ts'
import type { Shell } from '../shell.ts'

/**
 * A command of the shell's own: gets its arguments and the name it was called by, resolves to its exit status. `tail`
 * where the shell has nothing to do after it. Throws BuiltinError.
 */
export type Builtin = (shell: Shell, args: readonly string[], name: string, tail: boolean) => Promise<number>

/** Ends a builtin with a complaint. */
export const fail = (message: string, status: number): Promise<never> =>
  Promise.reject(new BuiltinError(message, status))
