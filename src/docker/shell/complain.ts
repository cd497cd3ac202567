import type { BuiltinError } from './control.ts'
import type { Shell } from './shell.ts'

/** Says something on stderr, after the shell's name and, where the dialect says them, the line and the builtin. */
export async function complain(shell: Shell, text: string, builtin?: string): Promise<void> {
  await shell.streams.get(2)?.writer?.write(`${prefix(shell, builtin)}${text}\n`)
}

/** The same of what a builtin complains about. */
export async function complainOfBuiltin(shell: Shell, { message, isBare }: BuiltinError, name: string): Promise<void> {
  // BusyBox's applets do not know that they are builtins.
  const isApplet = shell.dialect === 'ash' && /^(?:echo|kill|printf|test|\[)/.test(name)
  await complain(shell, message, isApplet || isBare ? undefined : name)
}

const by = (what: string | undefined) => (what === undefined ? '' : `${what}: `)

function prefix(shell: Shell, builtin: string | undefined): string {
  const { name, line, dialect } = shell
  const { mode } = shell.options
  const file = shell.context === 'eval' ? undefined : shell.context
  if (dialect === 'dash') return `${name}: ${line}: ${by(builtin ?? shell.context)}`
  if (dialect === 'bash') {
    // In a function bash names where it was defined.
    const place =
      shell.calling.length === 0 ? name : ({ command: 'environment', stdin: 'main' }[mode as string] ?? name)
    return `${file ?? place}: ${mode === 'interactive' && !file ? '' : `line ${line}: `}${by(builtin)}`
  }
  const command = builtin ?? shell.context
  const hasLine = mode !== 'interactive' && (command !== undefined || mode === 'script')
  // BusyBox counts the lines of `-c` from 0.
  return `${name}: ${by(command)}${hasLine ? `line ${mode === 'command' && !file ? line - 1 : line}: ` : ''}`
}
