import type { Cell, Dialect } from './dialect.ts'
import { unsimulated } from './dialect.ts'
import { SqlError } from './error.ts'
import type { TypeName } from './syntax.ts'
import { calendar } from './time.ts'
import {
  decimal,
  decimalText,
  isDecimal,
  isNumber,
  type Numeric,
  rescale,
  toDecimal,
  toFloat,
  type Value,
} from './value.ts'

export type Kind = 'int' | 'decimal' | 'float' | 'text' | 'boolean' | 'date' | 'timestamp' | 'timestamptz'

/** A column's type. */
export interface ColumnType {
  readonly kind: Kind
  /** As the system describes it: `varchar(20)`, `character varying(20)`. */
  readonly name: string
  /** Bytes of an int, digits of a decimal, characters of a text. */
  readonly size?: number
  /** Digits after a decimal's point. */
  readonly scale?: number
  readonly unsigned?: boolean
}

/** Characters or digits that a type may have. */
const maxSize = 100_000

const number = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i

/**
 * The type that words name. A dialect's table says it as `kind size name`: `int 4 integer`; a `?` in the name stands for
 * the sizes in parentheses, `name?10` for a size of 10 where none is written.
 */
export function typeNamed(dialect: Dialect, { name, sizes, unsigned = false }: TypeName): ColumnType {
  const rule = Object.hasOwn(dialect.types, name) ? dialect.types[name]! : undefined
  const [, kind = '', bytes = '', title = '', fallback] = /^(\w+) (\d+) ([^?]*)(\?.*)?$/.exec(rule ?? '') ?? []
  if (rule === undefined || sizes.some(size => size > maxSize))
    throw unsimulated(dialect, `${name.toUpperCase()} 자료형`)
  const given = sizes.length > 0 ? sizes : (fallback?.slice(1).split(',').filter(Boolean).map(Number) ?? [])
  const size = kind === 'int' ? Number(bytes) : given[0]
  // MySQL shows the width of a tinyint(1), which stands for a boolean, and of no other integer.
  const isBoolean = name === 'tinyint' && sizes[0] === 1
  const shown =
    fallback === undefined && !isBoolean ? [] : kind === 'decimal' && given.length === 1 ? [given[0], 0] : given
  return {
    kind: kind as Kind,
    name: `${title}${shown.length > 0 ? `(${shown.join(',')})` : ''}${unsigned ? ' unsigned' : ''}`,
    ...(size !== undefined && { size }),
    ...(kind === 'decimal' && size !== undefined && { scale: given[1] ?? 0 }),
    ...(unsigned && { unsigned }),
  }
}

/** The value as a column of the type keeps it. Throws SqlError where it does not fit. */
export function coerce(dialect: Dialect, type: ColumnType, value: Value, cell: Cell): Value {
  if (value === null) return null
  const { problems, isMysql } = dialect
  const bad = () => new SqlError(problems.badValue(type, valueText(value, isMysql), cell))
  if (type.kind === 'text') {
    const text = valueText(value, isMysql)
    if ([...text].length > (type.size ?? Infinity)) throw new SqlError(problems.tooLong(type, cell))
    return text
  }
  if (type.kind === 'boolean') {
    const truth =
      typeof value === 'boolean' ? value : booleans[typeof value === 'string' ? value.trim().toLowerCase() : '']
    if (truth === undefined) throw bad()
    return truth
  }
  if (type.kind === 'date' || type.kind === 'timestamp' || type.kind === 'timestamptz') {
    const text = typeof value === 'string' ? calendar(value, type.kind, isMysql) : undefined
    if (text === undefined) throw bad()
    return text
  }
  if (typeof value === 'boolean' || (typeof value === 'string' && !number.test(value))) throw bad()
  if (type.kind === 'float') return toFloat(typeof value === 'string' ? Number(value) : value)
  if (Math.abs(Number(isDecimal(value) ? 0 : value)) >= 1e21) throw new SqlError(problems.outOfRange(type, cell))
  // Numbers with exponents too; they are short enough for their digits to be exact.
  const exact =
    typeof value === 'bigint' || isDecimal(value)
      ? toDecimal(value)
      : decimal(/e/i.test(String(value)) ? Number(value).toFixed(10) : String(value))
  if (type.kind === 'decimal') {
    const fitted = type.scale === undefined ? exact : rescale(exact, type.scale)
    const { units } = fitted
    if (type.size !== undefined && String(units < 0n ? -units : units).length > type.size)
      throw new SqlError(problems.outOfRange(type, cell))
    return fitted
  }
  if (typeof value === 'string' && exact.scale > 0 && !isMysql) throw bad()
  const whole = rescale(exact, 0).units
  const bits = BigInt((type.size ?? 4) * 8)
  const [least, most] = type.unsigned ? [0n, 2n ** bits - 1n] : [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n]
  if (whole < least || whole > most) throw new SqlError(problems.outOfRange(type, cell))
  return whole
}

const booleans: Readonly<Record<string, boolean>> = {
  ...Object.fromEntries(['t', 'true', 'y', 'yes', 'on', '1'].map(word => [word, true])),
  ...Object.fromEntries(['f', 'false', 'n', 'no', 'off', '0'].map(word => [word, false])),
}

/** A value that is not NULL as the systems' clients show it. */
export function valueText(value: Exclude<Value, null>, isMysql: boolean): string {
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (typeof value === 'number') return floatText(value, isMysql)
  return isDecimal(value) ? decimalText(value) : String(value)
}

/** Cells as they are shown; NULL is null. */
export const textOf = (value: Value, isMysql: boolean) => (value === null ? null : valueText(value, isMysql))

function floatText(value: number, isMysql: boolean): string {
  const [mantissa = '', power = '0'] = value.toExponential().split('e')
  const exponent = Number(power)
  if (exponent < 15 && exponent >= (isMysql ? -15 : -4)) {
    return exponent < -6 ? value.toFixed(mantissa.replace(/\D/g, '').length - 1 - exponent) : String(value)
  }
  return isMysql
    ? `${mantissa}e${exponent}`
    : `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
}

/** What a column's text in a table's file stands for. */
export function stored({ kind }: ColumnType, text: string | null): Value {
  if (text === null) return null
  if (kind === 'int') return BigInt(text)
  if (kind === 'decimal') return decimal(text)
  if (kind === 'float') return Number(text)
  return kind === 'boolean' ? text === 't' : text
}

export const isNumeric = ({ kind }: ColumnType) => kind === 'int' || kind === 'decimal' || kind === 'float'

/** A text read as a number, as far as it is one: MySQL's `'12abc' + 0`. */
export function leadingNumber(value: Value): Numeric {
  if (isNumber(value)) return value
  const [text] = /^\s*[-+]?\d*\.?\d*(?:e[-+]?\d+)?/i.exec(
    typeof value === 'string' ? value : String(Number(value)),
  ) ?? ['']
  return Number(text) || 0
}
