import type { Cursor } from './cursor.ts'
import type { Expression } from './syntax.ts'
import { templateParts } from './template.ts'

/** Reads an expression. Throws Unsimulated. */
export function parseExpression(cursor: Cursor): Expression {
  const { at } = cursor.token
  const first = cursor.deeper(() => binary(cursor, 0))
  if (cursor.isPython && !cursor.token.isFirst && cursor.accept('if')) {
    const test = binary(cursor, 0)
    cursor.expect('else')
    return { type: 'choice', test, yes: first, no: parseExpression(cursor), ...cursor.from(at) }
  }
  if (cursor.isPython || !cursor.accept('?')) return first
  const yes = parseExpression(cursor)
  cursor.expect(':')
  return { type: 'choice', test: first, yes, no: parseExpression(cursor), ...cursor.from(at) }
}

function binary(cursor: Cursor, level: number): Expression {
  const operators = cursor.grammar.levels[level]
  if (!operators) return unary(cursor)
  const { at } = cursor.token
  // NOT binds more loosely than comparisons.
  if (operators[0] === 'not') {
    if (!cursor.accept('not')) return binary(cursor, level + 1)
    return { type: 'unary', operator: 'not', operand: binary(cursor, level), ...cursor.from(at) }
  }
  let left = binary(cursor, level + 1)
  for (let count = 0; ; count++) {
    const { at: signAt, isFirst } = cursor.token
    const comes = (words: string) => words.split(' ').every((word, index) => cursor.is(word, index))
    const operator = cursor.isPython && isFirst ? undefined : operators.find(comes)
    if (operator === undefined) return left
    // 1 < x < 3 means more than its parts in Python.
    if (cursor.isPython && count > 0 && operators.includes('==')) throw cursor.unknown()
    cursor.take(operator.split(' ').length)
    const sign = cursor.from(signAt)
    // ** goes from right to left, and a sign may stand before what follows it.
    const right = binary(cursor, operator === '**' ? level : level + 1)
    left = { type: 'binary', operator, left, right, sign, ...cursor.from(at) }
  }
}

function unary(cursor: Cursor): Expression {
  const { at, text, type } = cursor.token
  const isPrefix = (type === 'sign' || type === 'name') && cursor.grammar.prefixes.includes(text)
  if (!isPrefix) return suffixes(cursor, primary(cursor))
  cursor.take()
  // -2 ** 2 is -(2 ** 2).
  const operand = cursor.deeper(() => binary(cursor, cursor.grammar.levels.length - 1))
  return { type: 'unary', operator: text, operand, ...cursor.from(at) }
}

/** `.name`, `[index]` and `(arguments)` behind an expression. */
function suffixes(cursor: Cursor, first: Expression): Expression {
  let object = first
  const { at } = first
  for (;;) {
    const { isFirst } = cursor.token
    if (cursor.isPython && isFirst) return object
    if (cursor.accept('.')) {
      if (cursor.token.type !== 'name') throw cursor.unknown()
      object = { type: 'member', object, name: cursor.take().text, ...cursor.from(at) }
    } else if (cursor.accept('[')) {
      const index = parseExpression(cursor)
      cursor.expect(']')
      object = { type: 'index', object, index, ...cursor.from(at) }
    } else if (!isFirst && cursor.accept('(')) {
      object = { type: 'call', callee: object, ...callArguments(cursor), ...cursor.from(at) }
    } else return object
  }
}

/** What `one` reads, up to a closing bracket; a comma may stand behind the last. True where there was a comma. */
function until(cursor: Cursor, close: string, one: () => void): boolean {
  let hasComma = false
  while (!cursor.accept(close)) {
    one()
    hasComma = cursor.is(',') || hasComma
    if (!cursor.is(close)) cursor.expect(',')
  }
  return hasComma
}

function callArguments(cursor: Cursor) {
  const args: Expression[] = []
  const named: [string, Expression][] = []
  until(cursor, ')', () => {
    if (!cursor.isPython || cursor.token.type !== 'name' || !cursor.is('=', 1)) {
      args.push(parseExpression(cursor))
      return
    }
    const name = cursor.name()
    cursor.take()
    named.push([name, parseExpression(cursor)])
  })
  return { args, named }
}

function primary(cursor: Cursor): Expression {
  const { token } = cursor
  const { at, end, type, text } = token
  const span = { at, end }
  if (type === 'number') {
    cursor.take()
    const isWhole = cursor.isPython && /^(\d+|0[xXbB].*)$/.test(text)
    return { type: 'value', value: isWhole ? BigInt(text) : Number(text), ...span }
  }
  if (type === 'text') {
    let value = cursor.take().text
    // Python joins texts that stand side by side.
    while (cursor.isPython && cursor.token.type === 'text' && !cursor.token.isFirst) value += cursor.take().text
    return { type: 'value', value, ...cursor.from(at) }
  }
  if (type === 'template') {
    cursor.take()
    return { type: 'template', parts: templateParts(token, cursor.grammar, parseExpression), ...span }
  }
  if (cursor.accept('(')) return parenthesized(cursor, at)
  if (cursor.accept('[')) {
    const items: Expression[] = []
    until(cursor, ']', () => items.push(parseExpression(cursor)))
    return { type: 'list', items, isTuple: false, ...cursor.from(at) }
  }
  if (cursor.accept('{')) return { type: 'dict', entries: entries(cursor), ...cursor.from(at) }
  if (type === 'name' && cursor.grammar.constants.has(text)) {
    cursor.take()
    return { type: 'value', value: cursor.grammar.constants.get(text), ...span }
  }
  return { type: 'name', name: cursor.name(), ...span }
}

function parenthesized(cursor: Cursor, at: number): Expression {
  const items: Expression[] = []
  const hasComma = until(cursor, ')', () => items.push(parseExpression(cursor)))
  const isTuple = cursor.isPython && (hasComma || items.length === 0)
  if (isTuple) return { type: 'list', items, isTuple, ...cursor.from(at) }
  if (items.length !== 1 || cursor.is('=>')) throw cursor.unknown()
  return { ...items[0]!, ...cursor.from(at) }
}

function entries(cursor: Cursor): readonly (readonly [Expression, Expression])[] {
  const found: [Expression, Expression][] = []
  until(cursor, '}', () => {
    const { at, end, type, text } = cursor.token
    const isBare = !cursor.isPython && type === 'name'
    const key: Expression = isBare ? { type: 'value', value: text, at, end } : parseExpression(cursor)
    if (isBare) cursor.take()
    // { a } is { a: a }.
    const isShort = isBare && (cursor.is(',') || cursor.is('}'))
    if (!isShort) cursor.expect(':')
    found.push([key, isShort ? { type: 'name', name: text, at, end } : parseExpression(cursor)])
  })
  return found
}
