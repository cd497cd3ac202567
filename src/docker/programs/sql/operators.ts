import type { Dialect } from './dialect.ts'
import { SqlError } from './error.ts'
import { decimal, divide, isNumber, type Numeric, toDecimal, toFloat, type Value } from './value.ts'

/**
 * A quotient with as many digits as the system gives: MySQL four more than the dividend, PostgreSQL at least sixteen that
 * count (its `select_div_scale`). `truncate` is PostgreSQL's division of integers. MySQL divides by 0 to NULL.
 */
export function quotient({ isMysql }: Dialect, a: Numeric, b: Numeric, truncate: boolean): Value {
  if (toFloat(b) === 0) {
    if (isMysql) return null
    throw new SqlError({ state: '22012', message: 'division by zero' })
  }
  if (typeof a === 'number' || typeof b === 'number') return toFloat(a) / toFloat(b)
  if (truncate && typeof a === 'bigint' && typeof b === 'bigint') return a / b
  const [x, y] = [toDecimal(a), toDecimal(b)]
  if (isMysql) return divide(x, y, x.scale + 4)
  const [p, q] = [leading(x), leading(y)]
  const weight = p.weight - q.weight - (p.digit <= q.digit ? 1 : 0)
  return divide(x, y, Math.max(16 - weight * 4, x.scale, y.scale))
}

/** A number's first digit to the base of 10,000, and the power it stands at. */
function leading({ units, scale }: { readonly units: bigint; readonly scale: number }) {
  const text = String(units < 0n ? -units : units)
  if (units === 0n) return { weight: 0, digit: 0 }
  const power = text.length - 1 - scale
  const weight = Math.floor(power / 4)
  const length = power - weight * 4 + 1
  return { weight, digit: Number(text.slice(0, length).padEnd(length, '0')) }
}

/** NULL where it is unknown. */
export function truth(value: Value): boolean | null {
  if (value === null || typeof value === 'boolean') return value
  return isNumber(value) ? toFloat(value) !== 0 : toFloat(decimal(/^\s*-?\d+\.?\d*/.exec(value)?.[0] ?? '0')) !== 0
}

/** Whether a text is like a pattern of `%` and `_`; `\\` takes their meaning away. */
export function isLike(text: string, pattern: string, fold: boolean): boolean {
  const chars = [...(fold ? text.toLowerCase() : text)]
  const signs = [...(fold ? pattern.toLowerCase() : pattern).matchAll(/\\?[^]/gu)].map(([sign]) => sign)
  const fits = (sign: string | undefined, char: string) =>
    sign === '_' || (sign !== '%' && sign?.replace(/^\\(?=.)/u, '') === char)
  // Where a % is, and from where it is being tried: it takes one character more whenever the rest does not fit.
  let [at, sign, star, from] = [0, 0, -1, 0]
  while (at < chars.length) {
    if (signs[sign] === '%') [star, from] = [sign++, at]
    else if (fits(signs[sign], chars[at]!)) [at, sign] = [at + 1, sign + 1]
    else if (star >= 0) [at, sign] = [++from, star + 1]
    else return false
  }
  return signs.slice(sign).every(rest => rest === '%')
}
