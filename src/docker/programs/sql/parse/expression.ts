import { unsimulated } from '../dialect.ts'
import type { Parser } from './parser.ts'
import type { Call, Expression, Literal } from '../syntax.ts'
import { decimal, type Value } from '../value.ts'

/** How tightly operators of two operands bind, loosest first; those of one line alike. */
const levels: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['=', '<>', '!=', '<', '>', '<=', '>='],
  ['||'],
  ['+', '-'],
  ['*', '/', '%'],
  ['^'],
]
const comparisonLevel = 2

/** How deeply expressions may be in each other. */
const maxDepth = 200

const call = (name: string, at: number, ...args: readonly Expression[]): Call => ({ type: 'call', name, at, args })

const literal = (value: Value, at: number): Literal => ({ type: 'literal', value, at })

/** Reads an expression. Throws SqlError. */
export function parseExpression(parser: Parser, level = 0, depth = 0): Expression {
  if (depth > maxDepth) throw unsimulated(parser.dialect, '(((…')
  if (level === comparisonLevel && parser.is('not')) {
    const { at } = parser.take()
    return call('not', at, parseExpression(parser, level, depth + 1))
  }
  const operators = levels[level]
  if (!operators) return parsePrimary(parser, depth)
  let left = parseExpression(parser, level + 1, depth)
  for (;;) {
    if (level === comparisonLevel) left = parsePredicates(parser, left, depth)
    const { word, at } = parser.token
    if (!operators.includes(word)) return left
    parser.take()
    // In MySQL `||` is OR.
    const name = word === '!=' ? '<>' : word === '||' && parser.dialect.isMysql ? 'or' : word
    left = call(name, at, left, parseExpression(parser, level + 1, depth + 1))
  }
}

/** What follows an operand: IS NULL, IN, LIKE, BETWEEN. */
function parsePredicates(parser: Parser, operand: Expression, depth: number): Expression {
  const { at } = parser.token
  if (parser.accept('is')) {
    const isNot = parser.accept('not')
    const what = ['null', 'true', 'false'].find(word => parser.accept(word))
    if (what === undefined) throw parser.problem()
    const test = call(`is ${what}`, at, operand)
    return isNot ? call('not', at, test) : test
  }
  const isNot = ['in', 'like', 'ilike', 'between'].some(word => parser.is(`not ${word}`)) && parser.accept('not')
  const test = parseTest(parser, operand, at, depth)
  return test && isNot ? call('not', at, test) : (test ?? operand)
}

function parseTest(parser: Parser, operand: Expression, at: number, depth: number): Expression | undefined {
  const next = () => parseExpression(parser, comparisonLevel + 1, depth + 1)
  if (parser.accept('in'))
    return call('in', at, operand, ...parser.inParentheses(() => parseExpression(parser, 0, depth + 1)))
  const like = ['like', 'ilike'].find(word => parser.accept(word))
  if (like) return call(like, at, operand, next())
  if (!parser.accept('between')) return undefined
  const least = next()
  parser.expect('and')
  return call('and', at, call('>=', at, operand, least), call('<=', at, operand, next()))
}

/** Functions that are written without parentheses too. */
const bare: ReadonlySet<string> = new Set(['current_timestamp', 'current_date', 'current_user', 'session_user', 'user'])
const onlyBareInPostgres = 'user'

function parsePrimary(parser: Parser, depth: number): Expression {
  const { type, word, text, at } = parser.token
  if (parser.accept('-')) {
    const operand = parseExpression(parser, levels.length, depth + 1)
    if (operand.type === 'literal' && typeof operand.value === 'bigint') return literal(-operand.value, at)
    return call('unary -', at, operand)
  }
  if (parser.accept('+')) return parseExpression(parser, levels.length, depth + 1)
  if (parser.accept('(')) {
    const inner = parseExpression(parser, 0, depth + 1)
    parser.expect(')')
    return inner
  }
  if (type === 'string') return literal(parser.take().text, at)
  if (type === 'number') {
    parser.take()
    return literal(/e/i.test(text) ? Number(text) : text.includes('.') ? decimal(text) : BigInt(text), at)
  }
  const { isMysql } = parser.dialect
  if (parser.accept('null')) return literal(null, at)
  if (parser.accept('true')) return literal(isMysql ? 1n : true, at)
  if (parser.accept('false')) return literal(isMysql ? 0n : false, at)
  // LEFT is a function where a parenthesis follows.
  if (parser.accept('left (')) return functionCall(parser, 'left', at, depth)
  if (parser.accept('replace (')) return functionCall(parser, 'replace', at, depth)
  if (!parser.isName()) throw parser.problem()
  const { name } = parser.name()
  if (type === 'word' && parser.accept('(')) return functionCall(parser, word, at, depth)
  if (bare.has(word) && !(isMysql && word === onlyBareInPostgres)) return call(word, at)
  if (!parser.accept('.')) return { type: 'column', name, at }
  return { type: 'column', table: name, name: parser.name().name, at }
}

/** The rest of a function's call, after `name(`. */
function functionCall(parser: Parser, name: string, at: number, depth: number): Expression {
  if (name === 'count' && parser.accept('* )')) return call(name, at)
  const distinct = parser.accept('distinct')
  if (parser.accept(')')) return call(name, at)
  const args = parser.list(() => parseExpression(parser, 0, depth + 1))
  parser.expect(')')
  return { ...call(name, at, ...args), distinct }
}
