import { complain } from './complain.ts'
import type { Parser } from './parser.ts'
import type { Shell } from './shell.ts'
import type { ShellSyntaxError } from './syntax-error.ts'
import { saySyntax } from './syntax-messages.ts'

const by = (what: string | undefined) => (what === undefined ? '' : `${what}: `)

/** Says what is wrong with a script; bash shows the line too. */
export async function complainOfSyntax(
  shell: Shell,
  { problem, line }: ShellSyntaxError,
  source: string,
): Promise<void> {
  const text = saySyntax(shell.dialect, problem)
  shell.line = line
  if (shell.dialect !== 'bash') {
    await complain(shell, text)
    return
  }
  const { context, name } = shell
  const { mode } = shell.options
  const where = context === 'eval' ? context : context === undefined && mode === 'command' ? '-c' : undefined
  const isTyped = mode === 'interactive' && context === undefined
  const start = isTyped
    ? by(name)
    : `${context === undefined || where === 'eval' ? name : context}: ${by(where)}line ${line}: `
  const shown = problem.kind === 'unexpected' && !isTyped ? `${start}\`${source}'\n` : ''
  await shell.streams.get(2)?.writer?.write(`${start}${text}\n${shown}`)
}

/** bash says where a here-document began that the script's end has ended. */
export async function warnOfOpen(shell: Shell, { lexer, cursor }: Parser): Promise<void> {
  const { delimiter, line } = lexer.open!
  shell.line = cursor.line
  await complain(shell, `warning: here-document at line ${line} delimited by end-of-file (wanted \`${delimiter}')`)
}
