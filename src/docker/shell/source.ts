import { Jump } from './control.ts'
import type { Shell } from './shell.ts'

/** Runs a file's text in a shell, with arguments of its own where there are some; `return` leaves it. */
export async function runSource(shell: Shell, text: string, file: string, args: readonly string[]): Promise<number> {
  const { positional, context, line, calling } = shell
  if (args.length > 0) shell.positional = args
  shell.context = file
  shell.status = 0
  shell.calling = []
  try {
    await shell.evaluate(text, { nested: true })
  } catch (error) {
    if (!(error instanceof Jump) || error.kind !== 'return') throw error
    shell.status = error.count
  } finally {
    Object.assign(shell, { context, line, calling })
    if (args.length > 0) shell.positional = positional
  }
  return shell.status
}
