import type { Parameter } from './ast.ts'
import { type Expansion, listOf, unbound } from './expansion.ts'
import { scripting } from './later.ts'
import type { Shell } from './shell.ts'
import { parameterOf } from './special-parameters.ts'

/** Expands `$x` and all forms of `${x}`. Throws ShellError. */
export async function expandParameter(shell: Shell, part: Parameter): Promise<Expansion> {
  const { name, operator = '', quoted } = part
  const list = listOf(part)
  const found = await valuesOf(shell, part)
  // What is quoted is one field even where it is empty, but for "$@".
  const values = found.length === 0 && quoted && list !== '@' ? [''] : found
  const operate = async () => (await scripting()).expandOperator(shell, part, found, values)
  if (/^:?[-=?+]$/.test(operator) || operator === 'bad') return operate()
  if (found.length === 0 && !list && shell.flags.has('u')) {
    throw unbound(shell, name)
  }
  return operator === '' ? { values } : operate()
}

/** What a parameter has: one value or none, or those of a list. */
async function valuesOf(shell: Shell, part: Parameter): Promise<readonly string[]> {
  if (part.index !== undefined) return (await scripting()).elementValues(shell, part)
  if (listOf(part)) return shell.positional
  return [parameterOf(shell, part.name)].filter(value => value !== undefined)
}
