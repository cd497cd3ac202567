import { complain } from './complain.ts'
import { Jump, ShellError } from './control.ts'
import type { Shell } from './shell.ts'

/** Sets the status that an error leaves, and reports it. Throws what is not the shell's. */
export async function recover(shell: Shell, error: unknown): Promise<void> {
  if (error instanceof Jump) {
    if (error.kind !== 'break' && error.kind !== 'continue') shell.status = error.count
    if (error.kind === 'exit' || (error.kind === 'return' && !shell.isInteractive)) shell.exited = true
    shell.wasInterrupted = error.kind === 'interrupt'
  } else if (error instanceof ShellError) {
    shell.status = error.status
    if (!shell.isInteractive) shell.exited = true
    await complain(shell, error.message)
  } else if (error instanceof RangeError) {
    // A text or a recursion that JavaScript has no room for.
    shell.status = 2
    shell.exited = !shell.isInteractive
    await complain(shell, 'xrealloc: cannot allocate memory')
  } else throw error
}
