/** A number with an exact fraction: `units` / 10 ** `scale`. */
export interface Decimal {
  readonly units: bigint
  readonly scale: number
}

/** What a cell or an expression holds; integers are bigints, floating-point numbers numbers, dates their text. */
export type Value = null | boolean | string | bigint | number | Decimal

export const isDecimal = (value: Value): value is Decimal => typeof value === 'object' && value !== null

export const isNumber = (value: Value): value is bigint | number | Decimal =>
  typeof value === 'bigint' || typeof value === 'number' || isDecimal(value)

const power = (scale: number) => 10n ** BigInt(scale)

/** `12.50` → 1250 of scale 2; text has to be a plain number. */
export function decimal(text: string): Decimal {
  const [, sign = '', whole = '', fraction = ''] = /^\s*([-+]?)(\d*)\.?(\d*)\s*$/.exec(text) ?? []
  const units = BigInt(whole + fraction || '0')
  return { units: sign === '-' ? -units : units, scale: fraction.length }
}

const abs = (units: bigint) => (units < 0n ? -units : units)

/** Quotient rounded half away from zero, as SQL rounds. */
function roundedQuotient(a: bigint, b: bigint): bigint {
  const quotient = (2n * abs(a) + abs(b)) / (2n * abs(b))
  return a < 0n === b < 0n ? quotient : -quotient
}

/** The same number with another count of digits after the point, rounded half away from zero. */
export function rescale({ units, scale }: Decimal, to: number): Decimal {
  if (to >= scale) return { units: units * power(to - scale), scale: to }
  return { units: roundedQuotient(units, power(scale - to)), scale: to }
}

export const toDecimal = (value: bigint | Decimal): Decimal =>
  typeof value === 'bigint' ? { units: value, scale: 0 } : value

export function toFloat(value: bigint | number | Decimal): number {
  return isDecimal(value) ? Number(decimalText(value)) : Number(value)
}

export function decimalText({ units, scale }: Decimal): string {
  const digits = String(abs(units)).padStart(scale + 1, '0')
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
  return units < 0n ? `-${text}` : text
}

/** The quotient with `scale` digits after the point; the divisor is not 0. */
export function divide(a: Decimal, b: Decimal, scale: number): Decimal {
  return { units: roundedQuotient(a.units * power(scale + b.scale), b.units * power(a.scale)), scale }
}

export type Numeric = bigint | number | Decimal

/** `+`, `-`, `*` and `%` (truncating, as C's) of two numbers in the wider of their types; a divisor is not 0. */
export function arithmetic(operator: string, a: Numeric, b: Numeric): Numeric {
  if (typeof a === 'number' || typeof b === 'number') {
    const [x, y] = [toFloat(a), toFloat(b)]
    return operator === '+' ? x + y : operator === '-' ? x - y : operator === '*' ? x * y : x % y
  }
  const [x, y] = [toDecimal(a), toDecimal(b)]
  const scale = Math.max(x.scale, y.scale)
  const [p, q] = [rescale(x, scale).units, rescale(y, scale).units]
  const whole = typeof a === 'bigint' && typeof b === 'bigint'
  const result =
    operator === '*'
      ? { units: x.units * y.units, scale: x.scale + y.scale }
      : { units: operator === '+' ? p + q : operator === '-' ? p - q : p % q, scale }
  return whole ? result.units : result
}

const text = (value: Exclude<Value, null>) => (isDecimal(value) ? decimalText(value) : String(value))

/** Below 0, 0 or above 0 as `a` comes before, with or after `b`; `fold` ignores case. */
export function compare(a: Exclude<Value, null>, b: Exclude<Value, null>, fold = false): number {
  if (isNumber(a) && isNumber(b)) {
    const difference = arithmetic('-', a, b)
    return isDecimal(difference) ? Number(difference.units) : Number(difference)
  }
  const [x, y] = [text(a), text(b)]
  const [p, q] = [x.toLowerCase(), y.toLowerCase()]
  // As collations of natural languages: case decides only between what is otherwise the same.
  if (p !== q) return p < q ? -1 : 1
  return fold || x === y ? 0 : x > y ? -1 : 1
}
