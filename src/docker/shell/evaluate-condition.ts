import { setList } from './arrays.ts'
import type { Condition } from './ast.ts'
import { calculate } from './calculate.ts'
import { expandPattern, expandText } from './expand.ts'
import { test } from './builtins/test.ts'
import { matches } from './pattern.ts'
import { quote } from './quote.ts'
import type { Shell } from './shell.ts'
import { parameterOf } from './special-parameters.ts'
import { traceText } from './trace.ts'

const comparisons: Readonly<Record<string, (left: bigint, right: bigint) => boolean>> = {
  '-eq': (left, right) => left === right,
  '-ne': (left, right) => left !== right,
  '-lt': (left, right) => left < right,
  '-le': (left, right) => left <= right,
  '-gt': (left, right) => left > right,
  '-ge': (left, right) => left >= right,
}

/** Whether what stands in `[[ … ]]` holds; `not` where a `!` stands before it. */
export async function evaluateCondition(shell: Shell, condition: Condition, not = ''): Promise<boolean> {
  const show = (words: string) => traceText(shell, `[[ ${not}${words} ]]`)
  const text = (word: Parameters<typeof expandText>[1]) => expandText(shell, word, { tilde: true })
  switch (condition.type) {
    case 'and':
      return (await evaluateCondition(shell, condition.left)) && evaluateCondition(shell, condition.right)
    case 'or':
      return (await evaluateCondition(shell, condition.left)) || evaluateCondition(shell, condition.right)
    case 'not':
      return !(await evaluateCondition(shell, condition.condition, '! '))
    case 'unary': {
      const { operator } = condition
      const value = await text(condition.word)
      await show(`${operator} ${quote(value)}`)
      if (operator === '-v') return parameterOf(shell, value) !== undefined
      if (operator === '-o') return shell.flags.has(value)
      return test(shell, [operator, value])
    }
    case 'binary': {
      const { operator } = condition
      const left = await text(condition.left)
      if (/^(?:[!=]?=|=~)$/.test(operator)) {
        const pattern = await expandPattern(shell, condition.right)
        await show(`${quote(left)} ${operator} ${pattern}`)
        return operator === '=~' ? isMatch(shell, left, pattern) : matches(pattern, left) === (operator !== '!=')
      }
      const right = await text(condition.right)
      await show(`${quote(left)} ${operator} ${quote(right)}`)
      const compare = comparisons[operator]
      return compare ? compare(calculate(shell, left), calculate(shell, right)) : test(shell, [left, operator, right])
    }
  }
}

function isMatch(shell: Shell, text: string, expression: string): boolean {
  const source = expression.replace(/\[:(alpha|digit|alnum|space|upper|lower):\]/g, (_, name: string) => classes[name]!)
  try {
    const found = new RegExp(source, shell.flags.has('nocasematch') ? 'i' : '').exec(text)
    setList(
      shell,
      'BASH_REMATCH',
      Array.from(found ?? [], (group: string | undefined) => group ?? ''),
    )
    return found !== null
  } catch {
    shell.status = 2
    return false
  }
}

const classes: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  space: '\\s',
  upper: 'A-Z',
  lower: 'a-z',
}
