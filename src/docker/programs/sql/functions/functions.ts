import { byteLength } from '../../../engine/files/tree.ts'
import { quotient } from '../operators.ts'
import { timeText } from '../time.ts'
import { leadingNumber } from '../types.ts'
import { arithmetic, rescale, toDecimal, toFloat, type Value } from '../value.ts'
import { numbers, operators, order } from './operators.ts'
import { type Rule, rule, text } from './rule.ts'

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
const substring = words(2, 3, (value, from = '1', count?: string) => {
  const start = Math.max(0, Number(from) - 1)
  return [...value].slice(start, count === undefined ? undefined : start + Number(count)).join('')
})

/** Operators, predicates and functions by name. */
export const functions: Readonly<Record<string, Rule>> = {
  ...operators,
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
    const scale = Math.min(30, Math.trunc(toFloat(leadingNumber(digits))))
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
