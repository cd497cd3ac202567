// Behaviour: Go's fmt/print.go, for the values that templates have
import { quote, quoteRune, utf8 } from './go.ts'
import { goString, Struct, typeOf } from './values.ts'

/** Most columns that a width or precision pads to; Go's own limit. */
const widest = 1_000_000

/** Go's fmt.Sprintf. */
export function sprintf(format: string, values: readonly unknown[]): string {
  let used = 0
  const text = format.replace(/%([-+# 0]*)(\d*|\*)(?:\.(\d*))?(.?)/gsu, (...found) => {
    const [, flags, width, precision, verb] = found as unknown as [string, string, string, string | undefined, string]
    if (verb === '') return '%!(NOVERB)'
    if (verb === '%') return '%'
    if (used >= values.length) return `%!${verb}(MISSING)`
    const value = values[used++]
    const digits = precision === undefined ? undefined : Math.min(Number(precision), 1000)
    const shown = formatted(verb, value, flags, digits)
    return shown === undefined ? bad(verb, value) : pad(shown, Math.min(Number(width), widest), flags, value)
  })
  if (used >= values.length) return text
  const extra = values.slice(used).map(value => (value === null ? '<nil>' : `${typeOf(value)}=${goString(value)}`))
  return `${text}%!(EXTRA ${extra.join(', ')})`
}

const bad = (verb: string, value: unknown) =>
  value === null || value === undefined ? `%!${verb}(<nil>)` : `%!${verb}(${typeOf(value)}=${goString(value)})`

function pad(text: string, width: number, flags: string, value: unknown) {
  const missing = width - [...text].length
  if (missing <= 0) return text
  if (flags.includes('-')) return text + ' '.repeat(missing)
  if (!flags.includes('0')) return ' '.repeat(missing) + text
  const sign = typeof value === 'number' ? /^[+-]?/.exec(text)![0] : ''
  return sign + '0'.repeat(missing) + text.slice(sign.length)
}

function formatted(verb: string, value: unknown, flags: string, precision?: number): string | undefined {
  if (verb === 'T') return typeOf(value)
  if (verb === 'v') {
    if (flags.includes('#') && typeof value === 'string') return quote(value)
    return goString(value)
  }
  if (Array.isArray(value)) {
    const items = value.map(item => formatted(verb, item, flags, precision) ?? bad(verb, item))
    return `[${items.join(' ')}]`
  }
  if (typeof value === 'string') return formattedText(verb, value, precision)
  if (typeof value === 'boolean') return verb === 't' ? String(value) : undefined
  if (typeof value !== 'number') return verb === 's' && value instanceof Struct ? goString(value) : undefined
  const text = Number.isInteger(value) ? formattedInteger(verb, value) : formattedFloat(verb, value, precision)
  return text === undefined ? undefined : signed(text, value, flags)
}

const signed = (text: string, value: unknown, flags: string) =>
  typeof value === 'number' && value >= 0 && flags.includes('+') ? `+${text}` : text

function formattedText(verb: string, value: string, precision?: number) {
  const text = precision === undefined ? value : [...value].slice(0, precision).join('')
  if (verb === 's') return text
  if (verb === 'q') return quote(text)
  if (!/^[xX]$/.test(verb)) return undefined
  const hex = utf8(text)
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('')
  return verb === 'x' ? hex : hex.toUpperCase()
}

function formattedInteger(verb: string, value: number) {
  const bases: Readonly<Record<string, number>> = { b: 2, o: 8, d: 10, x: 16, X: 16 }
  if (verb === 'c' || verb === 'q') {
    const rune = value >= 0 && value <= 0x10ffff ? String.fromCodePoint(value) : '\ufffd'
    return verb === 'c' ? rune : quoteRune(rune)
  }
  if (verb === 'U') return `U+${value.toString(16).toUpperCase().padStart(4, '0')}`
  const base = Object.hasOwn(bases, verb) ? bases[verb] : undefined
  const text = base === undefined ? undefined : value.toString(base)
  return verb === 'X' ? text?.toUpperCase() : text
}

function formattedFloat(verb: string, value: number, precision = 6) {
  if (/^[fF]$/.test(verb)) return value.toFixed(Math.min(precision, 100))
  if (/^[eE]$/.test(verb)) return value.toExponential(Math.min(precision, 100)).replace(/e([+-])(\d)$/, 'e$10$2')
  return /^[gG]$/.test(verb) ? String(value) : undefined
}

/** Go's fmt.Sprint: blanks between values of which neither is a text. */
export function sprint(values: readonly unknown[]): string {
  return values
    .map((value, i) => {
      const apart = i > 0 && typeof value !== 'string' && typeof values[i - 1] !== 'string'
      return (apart ? ' ' : '') + goString(value)
    })
    .join('')
}
