import { Jump } from './control.ts'
import { scripting } from './later.ts'
import { parserOf } from './parser.ts'
import { runScript } from './run.ts'
import type { Shell } from './shell.ts'
import { ShellSyntaxError } from './syntax-error.ts'

/** How a text is run: the number of its first line, whether its last command may take the process over, and by whom. */
export interface Evaluation {
  readonly line: number
  readonly tail: boolean
  /** A builtin runs it. */
  readonly nested: boolean
}

/** Runs a text line by line; its jumps and errors go to the caller. */
export async function evaluate(shell: Shell, source: string, { line, tail, nested }: Evaluation): Promise<void> {
  const { traps, dialect } = shell
  shell.nesting += nested ? 1 : 0
  try {
    const mayHaveAliases = shell.aliases.size > 0 || /\balias\b/.test(source)
    const aliases = mayHaveAliases ? (await scripting()).aliasesOf(shell) : undefined
    const parser = await parserOf(source, dialect, line, aliases)
    for (let script = parser.next(); script; script = parser.next()) {
      if (parser.lexer.open && dialect === 'bash') await (await scripting()).warnOfOpen(shell, parser)
      await runScript(shell, script, tail && parser.isAtEnd && traps.isEmpty)
    }
    // A signal that ended the last `wait` has its turn yet.
    if (traps.isPending) await shell.tick()
  } catch (error) {
    if (!(error instanceof ShellSyntaxError)) throw error
    const { complainOfSyntax } = await scripting()
    await complainOfSyntax(shell, error, source.split('\n')[error.line - line] ?? '')
    shell.status = 2
    if (!shell.isInteractive && !(nested && dialect === 'bash')) throw new Jump('exit', 2)
  } finally {
    shell.nesting -= nested ? 1 : 0
  }
}
