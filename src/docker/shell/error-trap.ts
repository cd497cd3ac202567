import type { Command } from './ast.ts'
import type { Shell } from './shell.ts'

/** Compound commands in which it is their own commands that fail. */
const transparent = new Set(['group', 'if', 'loop', 'for', 'count', 'case'])

/** Runs `trap … ERR` after a pipeline that has failed; functions are left out but for `set -E`. */
export async function runErrorTrap(shell: Shell, commands: readonly Command[]): Promise<void> {
  const [command] = commands
  if (commands.length === 1 && command?.type === 'compound' && transparent.has(command.body.type)) return
  if (shell.calling.length > 0 && !shell.flags.has('E')) return
  const { status, line } = shell
  shell.tested++
  try {
    await shell.evaluate(shell.traps.action('ERR') ?? '', { line })
  } finally {
    shell.tested--
    shell.status = status
  }
}
