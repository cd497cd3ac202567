import { unsimulated } from '../dialect.ts'
import { SqlError } from '../error.ts'
import { isLike, quotient, truth } from '../operators.ts'
import type { Session } from '../session.ts'
import type { Call } from '../syntax.ts'
import { leadingNumber } from '../types.ts'
import { arithmetic, compare, isNumber, type Numeric, toFloat, type Value } from '../value.ts'
import { bool, type Rule, rule, text, typeName } from './rule.ts'

/** PostgreSQL has no operator between texts and numbers. */
function noOperator(operator: string, args: readonly Value[], call: Call | undefined): SqlError {
  const [left = null, right] = args
  const types =
    right === undefined ? `${operator} ${typeName(left)}` : `${typeName(left)} ${operator} ${typeName(right)}`
  return new SqlError({
    state: '42883',
    message: `operator does not exist: ${types}`,
    hint: 'No operator matches the given name and argument types. You might need to add explicit type casts.',
    ...(call && { at: call.at }),
  })
}

/** An operator of two numbers. */
export const numbers = (operator: string, run: (a: Numeric, b: Numeric, session: Session) => Value) =>
  rule(2, 2, true, (args, session, call) => {
    const [a = null, b = null] = args
    if (!session.dialect.isMysql && !(isNumber(a) && isNumber(b))) throw noOperator(operator, args, call)
    return run(leadingNumber(a), leadingNumber(b), session)
  })

/** The order of two values; as MySQL compares a number with a text. */
export function order(operator: string, a: Value, b: Value, session: Session, call: Call | undefined): number {
  const { isMysql } = session.dialect
  const isMixed = isNumber(a) !== isNumber(b)
  if (isMixed && !isMysql) throw noOperator(operator, [a, b], call)
  return isMixed ? compare(leadingNumber(a), leadingNumber(b)) : compare(a!, b!, isMysql)
}

const comparison = (operator: string, holds: (order: number) => boolean) =>
  rule(2, 2, 'mysql', ([a = null, b = null], session, call) =>
    bool(holds(order(operator, a, b, session, call)), session),
  )

const logic = (run: (a: boolean | null, b: boolean | null) => boolean | null) =>
  rule(2, 2, 'mysql', ([a = null, b = null], session) => bool(run(truth(a), truth(b)), session), true)

const either = logic((a, b) => (a || b ? true : a === null || b === null ? null : false))

const is = (test: (value: Value) => boolean) =>
  rule(1, 1, 'mysql', ([value = null], session) => bool(test(value), session), true)

/** A value that is to be added up. Throws SqlError. */
export function summand(value: Value, { dialect }: Session, { name, at }: Call): Numeric {
  if (isNumber(value) || dialect.isMysql) return leadingNumber(value)
  throw new SqlError({
    state: '42883',
    message: `function ${name}(${typeName(value)}) does not exist`,
    hint: 'No function matches the given name and argument types. You might need to add explicit type casts.',
    at,
  })
}

/** Operators and predicates by name. */
export const operators: Readonly<Record<string, Rule>> = {
  '+': numbers('+', (a, b) => arithmetic('+', a, b)),
  '-': numbers('-', (a, b) => arithmetic('-', a, b)),
  '*': numbers('*', (a, b) => arithmetic('*', a, b)),
  '/': numbers('/', (a, b, { dialect }) => quotient(dialect, a, b, !dialect.isMysql)),
  '%': numbers('%', (a, b, { dialect }) => (toFloat(b) === 0 ? quotient(dialect, a, b, true) : arithmetic('%', a, b))),
  '^': numbers('^', (a, b, { dialect }) => {
    if (dialect.isMysql) throw unsimulated(dialect, '^')
    return toFloat(a) ** toFloat(b)
  }),
  'unary -': rule(1, 1, true, ([value = null], session, call) => {
    if (!isNumber(value) && !session.dialect.isMysql) throw noOperator('-', [value], call)
    return arithmetic('-', 0n, leadingNumber(value))
  }),
  '=': comparison('=', order => order === 0),
  '<>': comparison('<>', order => order !== 0),
  '<': comparison('<', order => order < 0),
  '>': comparison('>', order => order > 0),
  '<=': comparison('<=', order => order <= 0),
  '>=': comparison('>=', order => order >= 0),
  in: rule(
    2,
    1000,
    'mysql',
    ([value = null, ...list], session, call) => {
      if (value === null) return null
      if (list.some(item => item !== null && order('=', value, item, session, call) === 0)) return bool(true, session)
      return list.includes(null) ? null : bool(false, session)
    },
    true,
  ),
  like: rule(2, 2, 'mysql', ([a = null, b = null], session) =>
    bool(isLike(text(a, session), text(b, session), session.dialect.isMysql), session),
  ),
  ilike: rule(2, 2, 'mysql', ([a = null, b = null], session) =>
    bool(isLike(text(a, session), text(b, session), true), session),
  ),
  and: logic((a, b) => (a === false || b === false ? false : a === null || b === null ? null : true)),
  or: either,
  not: rule(1, 1, 'mysql', ([value = null], session) => bool(!truth(value), session)),
  'is null': is(value => value === null),
  'is true': is(value => truth(value) === true),
  'is false': is(value => truth(value) === false),
  '||': rule(2, 2, false, (args, session) => args.map(arg => text(arg, session)).join('')),
}
