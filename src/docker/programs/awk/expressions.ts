import type { Cursor } from './cursor.ts'
import { primary } from './primaries.ts'
import type { Runtime } from './runtime.ts'
import type { Expression, Place } from './syntax.ts'
import { compare, isTrue, regexOf, toNumber } from './values.ts'

/** Reads an expression, assignments among them. Throws SyntaxProblem. */
export function expression(cursor: Cursor): Expression {
  const condition = ternary(cursor)
  const target = cursor.place
  const { kind, text } = cursor.token
  if (kind !== 'mark' || !/^(\*\*|[-+*/%^])?=$/.test(text)) return condition
  if (!target) throw cursor.problem()
  cursor.next()
  cursor.newlines()
  const value = expression(cursor)
  const operator = text.slice(0, -1)
  return cursor.value(runtime => {
    const given = value(runtime)
    const next = operator === '' ? given : calculate(operator, toNumber(target.get(runtime)), toNumber(given))
    target.set(runtime, next)
    return next
  })
}

/** Expressions up to a closing mark, which is taken. */
export function expressions(
  cursor: Cursor,
  close: string,
): { readonly value: Expression; readonly place: Place | undefined }[] {
  const outer = cursor.noGreater
  cursor.noGreater = false
  const all: { value: Expression; place: Place | undefined }[] = []
  cursor.newlines()
  while (!cursor.take(close)) {
    if (all.length > 0) cursor.expect(',')
    cursor.newlines()
    cursor.place = undefined
    const value = expression(cursor)
    all.push({ value, place: cursor.place })
    cursor.newlines()
  }
  cursor.noGreater = outer
  return all
}

/** The key of an element: several subscripts are joined by SUBSEP. */
export const subscript = (keys: readonly { readonly value: Expression }[]) => (runtime: Runtime) =>
  keys.map(({ value }) => runtime.asText(value(runtime))).join(keys.length > 1 ? runtime.text('SUBSEP') : '')

function calculate(operator: string, a: number, b: number): number {
  if (operator === '+') return a + b
  if (operator === '-') return a - b
  if (operator === '*') return a * b
  if (operator === '^' || operator === '**') return a ** b
  return operator === '/' ? a / b : a % b
}

type Reading = (cursor: Cursor) => Expression

/** Operators of one level, left to right. */
const leftToRight =
  (
    operators: readonly string[],
    next: Reading,
    apply: (cursor: Cursor, operator: string, a: Expression, b: Expression) => Expression,
  ): Reading =>
  cursor => {
    let left = next(cursor)
    while (cursor.token.kind === 'mark' && operators.includes(cursor.token.text)) {
      const { text } = cursor.next()
      cursor.newlines()
      left = cursor.value(apply(cursor, text, left, next(cursor)))
    }
    return left
  }

const calculation =
  (_: Cursor, operator: string, a: Expression, b: Expression): Expression =>
  runtime => {
    const left = toNumber(a(runtime))
    return calculate(operator, left, toNumber(b(runtime)))
  }

function ternary(cursor: Cursor): Expression {
  const condition = or(cursor)
  if (!cursor.take('?')) return condition
  cursor.newlines()
  const yes = expression(cursor)
  cursor.newlines()
  cursor.expect(':')
  cursor.newlines()
  const no = expression(cursor)
  return cursor.value(runtime => (isTrue(condition(runtime)) ? yes : no)(runtime))
}

const or: Reading = leftToRight(
  ['||'],
  cursor => and(cursor),
  (_, __, a, b) => runtime => (isTrue(a(runtime)) || isTrue(b(runtime)) ? 1 : 0),
)
const and: Reading = leftToRight(
  ['&&'],
  cursor => membership(cursor),
  (_, __, a, b) => runtime => (isTrue(a(runtime)) && isTrue(b(runtime)) ? 1 : 0),
)

function membership(cursor: Cursor): Expression {
  let left = matching(cursor)
  while (cursor.take('in')) {
    const { text } = cursor.next()
    const key = left
    left = cursor.value(runtime => (runtime.table(text).has(runtime.asText(key(runtime))) ? 1 : 0))
  }
  return left
}

const matching: Reading = leftToRight(
  ['~', '!~'],
  cursor => comparison(cursor),
  (cursor, operator, a, b) => runtime =>
    regexOf(cursor.pattern(b, runtime)).test(runtime.asText(a(runtime))) === (operator === '~') ? 1 : 0,
)

const orders: Readonly<Record<string, (order: number) => boolean>> = {
  '<': order => order < 0,
  '<=': order => order <= 0,
  '==': order => order === 0,
  '!=': order => order !== 0,
  '>=': order => order >= 0,
  '>': order => order > 0,
}

function comparison(cursor: Cursor): Expression {
  const left = concatenation(cursor)
  const { kind, text } = cursor.token
  const holds = kind === 'mark' && Object.hasOwn(orders, text) ? orders[text] : undefined
  if (!holds || (text === '>' && cursor.noGreater)) return left
  cursor.next()
  const right = concatenation(cursor)
  return cursor.value(runtime => (holds(compare(left(runtime), right(runtime))) ? 1 : 0))
}

/** Values that stand side by side are one text. */
export function concatenation(cursor: Cursor): Expression {
  let left = additive(cursor)
  for (;;) {
    const { kind } = cursor.token
    if (!cursor.is('$', '!', '(', '++', '--') && !['number', 'string', 'name', 'call', 'regex'].includes(kind))
      return left
    const [before, after] = [left, additive(cursor)]
    left = cursor.value(runtime => runtime.asText(before(runtime)) + runtime.asText(after(runtime)))
  }
}

const additive: Reading = leftToRight(['+', '-'], cursor => multiplicative(cursor), calculation)
const multiplicative: Reading = leftToRight(['*', '/', '%'], cursor => unary(cursor), calculation)

function unary(cursor: Cursor): Expression {
  if (cursor.take('!')) {
    const value = unary(cursor)
    return cursor.value(runtime => (isTrue(value(runtime)) ? 0 : 1))
  }
  if (!cursor.is('-', '+')) return power(cursor)
  const sign = cursor.next().text === '-' ? -1 : 1
  const value = unary(cursor)
  return cursor.value(runtime => sign * toNumber(value(runtime)))
}

function power(cursor: Cursor): Expression {
  const base = postfix(cursor)
  if (!cursor.take('^') && !cursor.take('**')) return base
  return cursor.value(calculation(cursor, '^', base, unary(cursor)))
}

function step(cursor: Cursor, target: Place, mark: string, givesOld: boolean): Expression {
  const by = mark === '++' ? 1 : -1
  return cursor.value(runtime => {
    const old = toNumber(target.get(runtime))
    target.set(runtime, old + by)
    return givesOld ? old : old + by
  })
}

/** A primary with `++` or `--` before or behind. */
export function postfix(cursor: Cursor): Expression {
  if (cursor.is('++', '--')) {
    const { text } = cursor.next()
    primary(cursor)
    if (!cursor.place) throw cursor.problem()
    return step(cursor, cursor.place, text, false)
  }
  const value = primary(cursor)
  return cursor.place && cursor.is('++', '--') ? step(cursor, cursor.place, cursor.next().text, true) : value
}
