import { LanguageError, Unsimulated } from '../failure.ts'
import type { Span } from '../syntax.ts'
import { Dict, List, type Value } from '../value.ts'
import { repr, str, typeName } from './show.ts'

export function isTrue(value: Value): boolean {
  if (value instanceof List) return value.items.length > 0
  return value instanceof Dict ? value.entries.size > 0 : Boolean(value)
}

type Numeric = bigint | number

/** A number; True is 1. Undefined where the value is none. */
function numeric(value: Value): Numeric | undefined {
  if (typeof value === 'boolean') return BigInt(value)
  return typeof value === 'bigint' || typeof value === 'number' ? value : undefined
}

export function areEqual(a: Value, b: Value): boolean {
  const [x, y] = [numeric(a), numeric(b)]
  if (x !== undefined && y !== undefined) return x == y
  if (a instanceof List && b instanceof List)
    return (
      a.isTuple === b.isTuple &&
      a.items.length === b.items.length &&
      a.items.every((item, at) => areEqual(item, b.items[at]))
    )
  if (a instanceof Dict && b instanceof Dict) return repr(a) === repr(b)
  return a === b
}

/** An operator of two values. Throws LanguageError and Unsimulated. */
export function binary(operator: string, left: Value, right: Value, span: Span): Value {
  switch (operator) {
    case 'and':
    case 'or':
      return right
    case '==':
      return areEqual(left, right)
    case '!=':
      return !areEqual(left, right)
    case 'is':
      return left === right
    case 'is not':
      return left !== right
    case 'in':
      return isIn(left, right, span)
    case 'not in':
      return !isIn(left, right, span)
    case '<':
    case '>':
    case '<=':
    case '>=':
      return isOrdered(operator, left, right, span)
  }
  const [a, b] = [numeric(left), numeric(right)]
  if (a !== undefined && b !== undefined) return reckon(operator, a, b, span)
  if (operator === '+') return join(left, right, span)
  if (operator === '*') {
    const [many, times] = b === undefined ? [right, a] : [left, b]
    const length = typeof many === 'string' ? many.length : many instanceof List ? many.items.length : undefined
    if (length !== undefined && typeof times === 'bigint') return repeat(many, Number(times), length)
    if (length !== undefined && typeof times === 'number')
      throw new LanguageError('TypeError', `can't multiply sequence by non-int of type 'float'`, span)
  }
  if (operator === '%' && typeof left === 'string') throw new Unsimulated('%')
  throw unsupported(operator, left, right, span)
}

const unsupported = (operator: string, left: Value, right: Value, span: Span) =>
  new LanguageError(
    'TypeError',
    `unsupported operand type(s) for ${operator === '**' ? '** or pow()' : operator}: '${typeName(left)}' and '${typeName(right)}'`,
    span,
  )

function join(left: Value, right: Value, span: Span): Value {
  if (typeof left === 'string' && typeof right === 'string') return left + right
  if (left instanceof List && right instanceof List && left.isTuple === right.isTuple)
    return new List([...left.items, ...right.items], left.isTuple)
  const name = typeName(left)
  if (typeof left === 'string' || left instanceof List) {
    throw new LanguageError('TypeError', `can only concatenate ${name} (not "${typeName(right)}") to ${name}`, span)
  }
  throw unsupported('+', left, right, span)
}

function repeat(value: Value, times: number, length: number): Value {
  const count = Math.max(0, times)
  if (count * length > 100_000) throw new Unsimulated('너무 큰 값')
  if (typeof value === 'string') return value.repeat(count)
  const { items, isTuple } = value as List
  return new List(Array.from({ length: count }, () => items).flat(), isTuple)
}

function isIn(item: Value, container: Value, span: Span): boolean {
  if (typeof container === 'string' && typeof item === 'string') return container.includes(item)
  if (container instanceof List) return container.items.some(other => areEqual(item, other))
  if (container instanceof Dict) return container.entries.has(item as string)
  if (typeof container === 'string')
    throw new LanguageError('TypeError', `'in <string>' requires string as left operand, not ${typeName(item)}`, span)
  throw new LanguageError('TypeError', `argument of type '${typeName(container)}' is not iterable`, span)
}

function isOrdered(operator: string, left: Value, right: Value, span: Span): boolean {
  const [a, b] = [numeric(left) ?? left, numeric(right) ?? right]
  const isNumbers = numeric(left) !== undefined && numeric(right) !== undefined
  if (!isNumbers && !(typeof a === 'string' && typeof b === 'string')) {
    if (a instanceof List && b instanceof List) throw new Unsimulated(operator)
    throw new LanguageError(
      'TypeError',
      `'${operator}' not supported between instances of '${typeName(left)}' and '${typeName(right)}'`,
      span,
    )
  }
  const [x, y] = [a as number, b as number]
  return operator === '<' ? x < y : operator === '>' ? x > y : operator === '<=' ? x <= y : x >= y
}

function reckon(operator: string, a: Numeric, b: Numeric, span: Span): Value {
  const isZero = Number(b) === 0
  if (isZero && (operator === '/' || operator === '//' || operator === '%')) {
    throw new LanguageError(
      'ZeroDivisionError',
      operator === '/' ? 'division by zero' : 'integer division or modulo by zero',
      span,
    )
  }
  if (typeof a === 'bigint' && typeof b === 'bigint') {
    const quotient = () => (a % b !== 0n && a < 0n !== b < 0n ? a / b - 1n : a / b)
    switch (operator) {
      case '+':
        return a + b
      case '-':
        return a - b
      case '*':
        return a * b
      case '/':
        return Number(a) / Number(b)
      case '//':
        return quotient()
      case '%':
        return a - quotient() * b
    }
    if (b < 0n) return Number(a) ** Number(b)
    if (BigInt(str(a).length) * b > 5000n && a * a > 1n) throw new Unsimulated('너무 큰 수')
    return a ** b
  }
  const [x, y] = [Number(a), Number(b)]
  switch (operator) {
    case '+':
      return x + y
    case '-':
      return x - y
    case '*':
      return x * y
    case '/':
      return x / y
    case '//':
      return Math.floor(x / y)
    case '%':
      return x - Math.floor(x / y) * y
  }
  return x ** y
}
