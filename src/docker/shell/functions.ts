import type { Command } from './ast.ts'
import { Jump, ShellError } from './control.ts'
import { runCommand } from './run.ts'
import type { Shell } from './shell.ts'

/** Functions that may run in each other. */
const maxCalls = 1000

/** Calls a function with arguments of its own; `return` leaves it. Throws ShellError where calls are too deep. */
export async function callFunction(shell: Shell, name: string, body: Command, args: readonly string[]): Promise<void> {
  if (shell.calling.length >= maxCalls) {
    const text = `${name}: maximum function nesting level exceeded (${maxCalls})`
    throw new ShellError(shell.pick(text, `Maximum function recursion depth (${maxCalls}) reached`, text), 1)
  }
  const { positional, loops, calling } = shell
  shell.positional = args
  shell.loops = 0
  shell.calling = [name, ...calling]
  shell.variables.enter()
  try {
    await runCommand(shell, body)
  } catch (error) {
    if (!(error instanceof Jump) || error.kind !== 'return') throw error
    shell.status = error.count
  } finally {
    shell.variables.leave()
    shell.positional = positional
    shell.loops = loops
    shell.calling = calling
  }
}
