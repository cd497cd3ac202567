import { byteLength } from '../../engine/files/tree.ts'
import { unsimulated } from './dialect.ts'
import { SqlError } from './error.ts'
import { isLike, quotient, truth } from './operators.ts'
import type { Session } from './session.ts'
import type { Call } from './syntax.ts'
import { timeText } from './time.ts'
import { leadingNumber, valueText } from './types.ts'
import { arithmetic, compare, isNumber, type Numeric, rescale, toDecimal, toFloat, type Value } from './value.ts'

type Run = (args: readonly Value[], session: Session, call: Call | undefined) => Value

interface Rule {
  readonly args: readonly [least: number, most: number]
  /** Whether clients align it as a number; `args`: where its arguments are, `mysql`: there only. */
  readonly numeric: boolean | 'args' | 'mysql'
  /** Without it NULL among the arguments gives NULL. */
  readonly takesNull?: boolean
  readonly run: Run
}

const rule = (least: number, most: number, numeric: Rule['numeric'], run: Run, takesNull = false): Rule => ({
  args: [least, most],
  numeric,
  takesNull,
  run,
})

/** Both systems' truth: MySQL's are numbers. */
const bool = (truth: boolean | null, { dialect }: Session): Value =>
  truth === null ? null : dialect.isMysql ? BigInt(truth) : truth

const text = (value: Value, { dialect }: Session) => (value === null ? '' : valueText(value, dialect.isMysql))

const typeName = (value: Value) =>
  typeof value === 'bigint'
    ? 'integer'
    : typeof value === 'number'
      ? 'double precision'
      : typeof value === 'boolean'
        ? 'boolean'
        : isNumber(value)
          ? 'numeric'
          : 'text'

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

const numbers = (operator: string, run: (a: Numeric, b: Numeric, session: Session) => Value) =>
  rule(2, 2, true, (args, session, call) => {
    const [a = null, b = null] = args
    if (!session.dialect.isMysql && !(isNumber(a) && isNumber(b))) throw noOperator(operator, args, call)
    return run(leadingNumber(a), leadingNumber(b), session)
  })

/** The order of two values; as MySQL compares a number with a text. */
function order(operator: string, a: Value, b: Value, session: Session, call: Call | undefined): number {
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

const words = (least: number, most: number, run: (...texts: string[]) => Value, numeric = false) =>
  rule(least, most, numeric, (args, session) => run(...args.map(arg => text(arg, session))))

/** Rounds to whole numbers in the type of the argument. */
const whole = (round: (value: number) => number) =>
  rule(1, 1, true, ([value = null]) => {
    const number = leadingNumber(value)
    return typeof number === 'number' ? round(number) : BigInt(round(toFloat(number)))
  })

const now = rule(0, 1, false, (_, { now, dialect }) => {
  const time = now()
  return dialect.isMysql
    ? timeText(time, 'timestamp')
    : timeText(
        time,
        'timestamptz',
        String(time % 1000)
          .padStart(3, '0')
          .replace(/0+$/, ''),
      )
})
const today = rule(0, 0, false, (_, { now }) => timeText(now(), 'date'))
const database = rule(0, 0, false, (_, session) => session.database ?? null)
const account = rule(0, 0, false, (_, { dialect, user, host }) => (dialect.isMysql ? `${user}@${host}` : user))
const characters = words(1, 1, value => BigInt([...value].length), true)
const coalesce = rule(1, 20, 'args', values => values.find(value => value !== null) ?? null, true)
const ceiling = whole(Math.ceil)
const upper = words(1, 1, value => value.toUpperCase())
const lower = words(1, 1, value => value.toLowerCase())
const substring = words(2, 3, (value, from = '1', count) => {
  const start = Math.max(0, Number(from) - 1)
  return [...value].slice(start, count === undefined ? undefined : start + Number(count)).join('')
})

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

/** Operators, predicates and functions by name. */
export const functions: Readonly<Record<string, Rule>> = {
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
  concat: rule(
    1,
    100,
    false,
    (args, session) =>
      session.dialect.isMysql && args.includes(null) ? null : args.map(arg => text(arg, session)).join(''),
    true,
  ),
  upper,
  ucase: upper,
  lower,
  lcase: lower,
  trim: words(1, 1, value => value.trim()),
  replace: words(3, 3, (value, from = '', to = '') => (from === '' ? value : value.replaceAll(from, () => to))),
  left: words(2, 2, (value, count) => [...value].slice(0, Number(count)).join('')),
  substring,
  substr: substring,
  length: rule(1, 1, true, ([value = null], session) => {
    const all = text(value, session)
    return BigInt(session.dialect.isMysql ? byteLength(all) : [...all].length)
  }),
  char_length: characters,
  character_length: characters,
  abs: rule(1, 1, true, ([value = null]) => {
    const number = leadingNumber(value)
    return toFloat(number) < 0 ? arithmetic('-', 0n, number) : number
  }),
  round: rule(1, 2, true, ([value = null, digits = 0n]) => {
    const number = leadingNumber(value)
    const scale = Number(digits)
    if (typeof number === 'number') return Math.round(number * 10 ** scale) / 10 ** scale
    return typeof number === 'bigint' ? number : rescale(toDecimal(number), Math.max(0, scale))
  }),
  floor: whole(Math.floor),
  ceil: ceiling,
  ceiling,
  mod: numbers('%', (a, b, { dialect }) => (toFloat(b) === 0 ? quotient(dialect, a, b, true) : arithmetic('%', a, b))),
  coalesce,
  ifnull: coalesce,
  nullif: rule(
    2,
    2,
    'args',
    ([a = null, b = null], session, call) =>
      a !== null && b !== null && order('=', a, b, session, call) === 0 ? null : a,
    true,
  ),
  now,
  current_timestamp: now,
  current_date: today,
  curdate: today,
  version: rule(0, 0, false, (_, { version }) => version),
  database,
  schema: database,
  current_database: database,
  user: account,
  current_user: account,
  session_user: account,
  last_insert_id: rule(0, 0, true, (_, { lastId }) => lastId),
}
