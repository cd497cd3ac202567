import { elementsOf } from './arrays.ts'
import type { Parameter, Word } from './ast.ts'
import { calculate } from './calculate.ts'
import { ShellError } from './control.ts'
import { expandPattern, expandText } from './expand.ts'
import { type Expansion, listOf } from './expansion.ts'
import { replaced, withoutPrefix, withoutSuffix } from './pattern.ts'
import type { Shell } from './shell.ts'
import { parameterOf } from './special-parameters.ts'

/** `${x:-word}`, `${#x}`, `${x%pattern}` and their like, on what the parameter has; `values` is how it expands as it is. */
export async function expandOperator(
  shell: Shell,
  part: Parameter,
  found: readonly string[],
  values: readonly string[],
): Promise<Expansion> {
  const { name, operator = '', word = [], quoted } = part
  const { dialect } = shell
  if (operator === 'bad') {
    const text = shell.pick(`\${${name}}: bad substitution`, 'Bad substitution', 'syntax error: bad substitution')
    throw new ShellError(text, shell.pick(1, 2, 2))
  }
  const [test, colon, kind] = /^(:?)([-=?+])$/.exec(operator) ?? []
  if (test !== undefined) {
    const isThere = colon === ':' ? found.join('') !== '' : found.length > 0
    if (kind === '+') return isThere ? { word } : { values: quoted ? [''] : [] }
    if (isThere) return { values }
    if (kind === '-') return { word }
    return kind === '=' ? assign(shell, name, word) : missing(shell, name, colon === ':', word)
  }
  if (operator === 'length') {
    const isCounted = listOf(part) && dialect === 'bash'
    return { values: [String(isCounted ? found.length : [...found.join(' ')].length)] }
  }
  if (operator === 'keys') return { values: [...elementsOf(shell, name).keys()] }
  if (operator === 'indirect') {
    if (found.length === 0) throw new ShellError(`${name}: invalid indirect expansion`, 1)
    return { values: [parameterOf(shell, found[0] ?? '') ?? ''] }
  }
  if (operator === ':') return { values: await slice(shell, part, found) }
  const change = await changeOf(shell, part)
  return { values: values.map(change) }
}

/** What an operator makes of each value. */
async function changeOf(
  shell: Shell,
  { operator = '', word = [], second = [] }: Parameter,
): Promise<(value: string) => string> {
  if (/^[\^,]/.test(operator)) return value => changeCase(value, operator)
  const pattern = await expandPattern(shell, word)
  if (operator.startsWith('#')) return value => withoutPrefix(value, pattern, operator === '##')
  if (operator.startsWith('%')) return value => withoutSuffix(value, pattern, operator === '%%')
  const replacement = await expandText(shell, second)
  return value => replaced(value, pattern, replacement, operator)
}

async function assign(shell: Shell, name: string, word: Word): Promise<Expansion> {
  const value = await expandText(shell, word)
  shell.assign(name, value)
  return { values: [value] }
}

async function missing(shell: Shell, name: string, orEmpty: boolean, word: Word): Promise<never> {
  const text = await expandText(shell, word)
  const orNull = shell.pick('parameter null or not set', 'parameter not set or null', 'parameter not set or null')
  throw new ShellError(`${name}: ${text || (orEmpty ? orNull : 'parameter not set')}`, shell.fatalStatus)
}

async function slice(shell: Shell, part: Parameter, found: readonly string[]): Promise<readonly string[]> {
  const { word = [], second, index } = part
  const isList = listOf(part) !== undefined
  const offset = Number(calculate(shell, await expandText(shell, word)))
  const length = second && Number(calculate(shell, await expandText(shell, second)))
  const items = isList ? (index ? found : [shell.name, ...found]) : [...(found[0] ?? '')]
  const from = offset < 0 ? items.length + offset : offset
  if (from < 0) return isList ? [] : ['']
  const to = length === undefined ? items.length : length < 0 ? items.length + length : from + length
  const taken = items.slice(from, to)
  return isList ? taken : [taken.join('')]
}

function changeCase(value: string, operator: string): string {
  const change = operator.startsWith('^') ? (text: string) => text.toUpperCase() : (text: string) => text.toLowerCase()
  if (operator.length > 1) return change(value)
  const [first = '', ...rest] = [...value]
  return change(first) + rest.join('')
}
