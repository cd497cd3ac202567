import { posixRegex } from './regex.ts'
import { Failure, tool, usage } from './tool.ts'

/** Operators of `expr`, loosest first. */
const levels: readonly (readonly string[])[] = [
  ['|'],
  ['&'],
  ['<', '<=', '=', '==', '!=', '>=', '>'],
  ['+', '-'],
  ['*', '/', '%'],
  [':'],
]

/** The words of `expr`: an expression. */
export const expr = tool(
  '',
  async call => {
    const words = call.operands[0] === '--' ? call.operands.slice(1) : [...call.operands]
    if (words.length === 0) throw usage('missing operand')
    const { value, rest } = evaluate(words)
    if (rest !== undefined) throw wrong(`syntax error: unexpected argument '${rest}'`)
    await call.out(`${value}\n`)
    return isNull(value) ? 1 : 0
  },
  { plain: true },
)

const wrong = (text: string) => new Failure(text, { code: 2 })

function evaluate(words: string[]): { readonly value: string; readonly rest: string | undefined } {
  let last = ''
  const next = () => {
    const word = words.shift()
    if (word === undefined) throw wrong(`syntax error: missing argument after '${last}'`)
    last = word
    return word
  }
  const primary = (): string => {
    const word = next()
    if (word === '(') {
      const value = level(0)
      if (words.shift() !== ')') throw wrong(`syntax error: expecting ')' after '${last}'`)
      return value
    }
    if (word === 'length' && words.length > 0) return String(primary().length)
    if (word === 'substr' && words.length > 2) {
      const [text, from, count] = [primary(), Number(primary()), Number(primary())]
      return text.slice(from - 1, from - 1 + count)
    }
    if (word === 'index' && words.length > 1) {
      const [text, chars] = [primary(), primary()]
      return String([...text].findIndex(char => chars.includes(char)) + 1)
    }
    return word === 'match' && words.length > 1 ? match(primary(), primary()) : word
  }
  const level = (depth: number): string => {
    const operators = levels[depth]
    if (!operators) return primary()
    let value = level(depth + 1)
    while (operators.includes(words[0] ?? '')) value = apply(value, next(), level(depth + 1))
    return value
  }
  return { value: level(0), rest: words[0] }
}

function apply(left: string, operator: string, right: string): string {
  if (operator === '|') return isNull(left) ? (isNull(right) ? '0' : right) : left
  if (operator === '&') return isNull(left) || isNull(right) ? '0' : left
  if (operator === ':') return match(left, right)
  if ('+-*/%'.includes(operator)) return String(calculated(integer(left), operator, integer(right)))
  const areNumbers = isInteger(left) && isInteger(right)
  const order = areNumbers ? Number(BigInt(left) - BigInt(right)) : left < right ? -1 : left > right ? 1 : 0
  const holds = {
    '<': order < 0,
    '<=': order <= 0,
    '=': order === 0,
    '==': order === 0,
    '!=': order !== 0,
    '>=': order >= 0,
    '>': order > 0,
  }
  return holds[operator as keyof typeof holds] ? '1' : '0'
}

const isInteger = (text: string) => /^-?\d+$/.test(text)

function integer(text: string): bigint {
  if (!isInteger(text)) throw wrong('non-integer argument')
  return BigInt(text)
}

function calculated(a: bigint, operator: string, b: bigint): bigint {
  if (operator === '+') return a + b
  if (operator === '-') return a - b
  if (operator === '*') return a * b
  if (b === 0n) throw wrong('division by zero')
  return operator === '/' ? a / b : a % b
}

const isNull = (text: string) => text === '' || /^-?0+$/.test(text)

function match(text: string, pattern: string): string {
  const found = posixRegex(`^${pattern.replace(/^\^/, '')}`).exec(text)
  return pattern.includes('\\(') ? (found?.[1] ?? '') : String(found?.[0].length ?? 0)
}
