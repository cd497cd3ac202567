import type { Parameter } from './ast.ts'
import { type Expansion, isList, unbound } from './expansion.ts'
import { scripting } from './later.ts'
import type { Shell } from './shell.ts'
import { parameterOf } from './special-parameters.ts'

/** Expands `$x` and all forms of `${x}`. Throws ShellError. */
export async function expandParameter(shell: Shell, part: Parameter): Promise<Expansion> {
  const { name, operator = '', quoted } = part
  const found = isList(name) ? shell.positional : [parameterOf(shell, name)].filter(value => value !== undefined)
  // What is quoted is one field even where it is empty, but for "$@".
  const values = found.length === 0 && quoted && name !== '@' ? [''] : found
  const operate = async () => (await scripting()).expandOperator(shell, part, found, values)
  if (/^:?[-=?+]$/.test(operator) || operator === 'bad') return operate()
  if (found.length === 0 && !isList(name) && shell.flags.has('u')) {
    throw unbound(shell, name)
  }
  return operator === '' ? { values } : operate()
}
