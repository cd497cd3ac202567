import { complain } from './complain.ts'
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
