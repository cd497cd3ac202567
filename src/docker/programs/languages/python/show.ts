import { Unsimulated } from '../failure.ts'
import { Callable, Dict, List, Module, type Value } from '../value.ts'

/** What `repr()` gives. */
export function repr(value: Value): string {
  if (value === null || value === undefined) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') return floatText(value)
  if (typeof value === 'bigint') return String(value)
  if (value instanceof List) {
    const items = value.items.map(repr).join(', ')
    return value.isTuple ? `(${items}${value.items.length === 1 ? ',' : ''})` : `[${items}]`
  }
  if (value instanceof Dict)
    return `{${[...value.entries].map(([key, item]) => `${repr(key)}: ${repr(item)}`).join(', ')}}`
  if (value instanceof Callable)
    return classes.has(value.name) ? `<class '${value.name}'>` : `<built-in function ${value.name}>`
  if (value instanceof Module) return `<module '${value.name}' (built-in)>`
  throw new Unsimulated('이런 값')
}

/** Functions that are types. */
const classes: ReadonlySet<string> = new Set([
  'int',
  'float',
  'str',
  'bool',
  'list',
  'tuple',
  'dict',
  'NoneType',
  'type',
  'module',
  'builtin_function_or_method',
])

/** What `str()` gives. */
export const str = (value: Value) => (typeof value === 'string' ? value : repr(value))

function quoted(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'"
  const escapes: Readonly<Record<string, string>> = {
    '\n': '\\n',
    '\t': '\\t',
    '\r': '\\r',
    '\\': '\\\\',
    [mark]: `\\${mark}`,
  }
  const body = text.replaceAll(
    /[\p{Cc}\\'"]/gu,
    char => escapes[char] ?? (/\p{Cc}/u.test(char) ? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}` : char),
  )
  return `${mark}${body}${mark}`
}

function floatText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf'
  const [mantissa = '', power = '0'] = value.toExponential().split('e')
  const exponent = Number(power)
  if (exponent >= 16 || exponent < -4)
    return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
  const text = Object.is(value, -0)
    ? '-0'
    : Math.abs(value) < 1e-6
      ? value.toFixed(mantissa.replace(/\D/g, '').length - 1 - exponent)
      : String(value)
  return text.includes('.') ? text : `${text}.0`
}

/** What `type(value).__name__` gives. */
export function typeName(value: Value): string {
  if (value === null || value === undefined) return 'NoneType'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'bigint') return 'int'
  if (typeof value === 'number') return 'float'
  if (typeof value === 'string') return 'str'
  if (value instanceof List) return value.isTuple ? 'tuple' : 'list'
  if (value instanceof Dict) return 'dict'
  if (value instanceof Module) return 'module'
  return classes.has(value.name) ? 'type' : 'builtin_function_or_method'
}

/** A value formatted as after the colon in `{x:.2f}`. */
export function formatted(value: Value, format: string): string {
  if (format === '') return str(value)
  const [, sign = '', comma = '', digits, kind] = /^(\+?)(,?)(?:\.(\d{1,2}))?([fd]?)$/.exec(format) ?? []
  const isNumber = typeof value === 'number' || typeof value === 'bigint'
  if (
    kind === undefined ||
    !isNumber ||
    (kind === 'd' && typeof value === 'number') ||
    (kind === '' && digits !== undefined)
  )
    throw new Unsimulated(`:${format}`)
  const text = kind === 'f' ? Number(value).toFixed(Number(digits ?? 6)) : str(value)
  const grouped = comma ? text.replace(/^-?\d+/, whole => whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')) : text
  return sign && Number(value) >= 0 ? `+${grouped}` : grouped
}
