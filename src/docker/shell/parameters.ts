import type { Parameter, Word } from './ast.ts'
import { ShellError } from './control.ts'
import { rest } from './later.ts'
import type { Shell } from './shell.ts'

/** Values of a parameter (`$@` has many, and one that is not set has none), or the word that stands in for it. */
export type Expansion = { readonly values: readonly string[] } | { readonly word: Word }

export const isList = (name: string) => name === '@' || name === '*'

/** `set -u` does not take a parameter that is not set. */
export const unbound = (shell: Shell, name: string) =>
  new ShellError(`${name}: ${shell.dialect === 'bash' ? 'unbound variable' : 'parameter not set'}`, shell.fatalStatus)

/** Expands `$x` and all forms of `${x}`. Throws ShellError. */
export async function expandParameter(shell: Shell, part: Parameter): Promise<Expansion> {
  const { name, operator = '', quoted } = part
  const found = isList(name) ? shell.positional : [shell.parameter(name)].filter(value => value !== undefined)
  // What is quoted is one field even where it is empty, but for "$@".
  const values = found.length === 0 && quoted && name !== '@' ? [''] : found
  if (/^:?[-=?+]$/.test(operator) || operator === 'bad')
    return (await rest()).expandOperator(shell, part, found, values)
  if (found.length === 0 && !isList(name) && shell.flags.has('u')) {
    throw unbound(shell, name)
  }
  return operator === '' ? { values } : (await rest()).expandOperator(shell, part, found, values)
}
