import { Unsimulated } from '../failure.ts'
import { Callable, Dict, List, type Value } from '../value.ts'

/** Characters that node shows in one line, and items that it does not lay out in columns. */
const [maxWidth, maxItems] = [72, 6]

/** What `util.inspect` shows of a value. */
export function inspect(value: Value, depth = 0): string {
  if (typeof value === 'string') return quoted(value)
  if (Object.is(value, -0)) return '-0'
  if (value instanceof Callable) return `[Function: ${value.name}]`
  const isArray = value instanceof List
  if (!isArray && !(value instanceof Dict)) return text(value)
  if (depth > 2 && (isArray ? value.items.length : value.entries.size) > 0) return isArray ? '[Array]' : '[Object]'
  const items = isArray
    ? value.items.map(item => inspect(item, depth + 1))
    : [...value.entries].map(([key, item]) => `${keyText(String(key))}: ${inspect(item, depth + 1)}`)
  if (items.length === 0) return isArray ? '[]' : '{}'
  const line = items.join(', ')
  if (items.length > maxItems || line.length + items.length > maxWidth) throw new Unsimulated('여러 줄로 보이는 값')
  return isArray ? `[ ${line} ]` : `{ ${line} }`
}

const keyText = (key: string) => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key))

function quoted(value: string): string {
  const mark = ["'", '"', '`'].find(mark => !value.includes(mark)) ?? "'"
  const escapes: Readonly<Record<string, string>> = {
    '\n': '\\n',
    '\t': '\\t',
    '\r': '\\r',
    '\\': '\\\\',
    [mark]: `\\${mark}`,
  }
  return mark + value.replaceAll(/[\n\t\r\\'"`]/g, char => escapes[char] ?? char) + mark
}

/** What `String()` gives. */
export function text(value: Value): string {
  if (value instanceof List)
    return value.items.map(item => (item === null || item === undefined ? '' : text(item))).join(',')
  if (value instanceof Dict) return '[object Object]'
  if (typeof value === 'object' && value !== null) throw new Unsimulated(value.name)
  return String(value)
}

/** What `JSON.stringify()` gives. */
export function stringify(value: Value, indent = '', before = ''): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? text(value) : 'null'
  if (typeof value === 'string') return JSON.stringify(value)
  if (value === null || typeof value === 'boolean') return String(value)
  const isArray = value instanceof List
  if (!isArray && !(value instanceof Dict)) return undefined
  const inner = before + indent
  const items = isArray
    ? value.items.map(item => stringify(item, indent, inner) ?? 'null')
    : [...value.entries].flatMap(([key, item]) => {
        const shown = stringify(item, indent, inner)
        return shown === undefined ? [] : [`${JSON.stringify(String(key))}:${indent && ' '}${shown}`]
      })
  const [open, close] = isArray ? '[]' : '{}'
  if (items.length === 0) return `${open!}${close!}`
  return indent
    ? `${open!}\n${inner}${items.join(`,\n${inner}`)}\n${before}${close!}`
    : `${open!}${items.join(',')}${close!}`
}
