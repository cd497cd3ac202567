// Behaviour: Go's text/template/funcs.go and docker/cli templates/templates.go
import { utf8 } from '../go.ts'
import { goJson } from '../json.ts'
import { sprint, sprintf } from '../printf.ts'
import { goString, Struct, typeOf } from '../values.ts'
import type { Operand } from './nodes.ts'

/** A function that templates can call. */
export interface GoFunction {
  /** What it takes; the last again and again where it is `variadic`. */
  readonly takes: readonly ('any' | 'string' | 'int')[]
  readonly variadic?: boolean
  /** `raw` where the data was read from JSON. Throws an Error with Go's text. */
  call(args: readonly unknown[], raw: boolean): unknown
}

const define = (takes: string, call: (...args: never[]) => unknown): GoFunction => ({
  takes: takes.replace('...', '').split(' ').filter(Boolean) as GoFunction['takes'],
  variadic: takes.endsWith('...'),
  call: args => call(...(args as never[])),
})

/** The functions of Go's templates and of docker's, by name; `and`, `or` and `call` are the executor's. */
export const functions: Readonly<Record<string, GoFunction>> = {
  and: define('any any...', () => undefined),
  or: define('any any...', () => undefined),
  not: define('any', (value: unknown) => !truth(value)),
  call: define('any any...', () => undefined),
  html: define('any...', (...values: unknown[]) =>
    sprint(values).replace(/[<>&'"\0]/g, character => entities[character]!),
  ),
  js: define('any...', (...values: unknown[]) => sprint(values).replace(/[\\'"<>&=\n\r\t]/g, escapeScript)),
  urlquery: define('any...', (...values: unknown[]) =>
    encodeURIComponent(sprint(values).toWellFormed()).replaceAll('%20', '+'),
  ),
  index: {
    takes: ['any', 'any'],
    variadic: true,
    call: ([value, ...keys], raw) => keys.reduce((from, key) => at(from, key, raw), value),
  },
  slice: define('any any...', slice),
  len: define('any', length),
  print: define('any...', (...values: unknown[]) => sprint(values)),
  printf: define('string any...', (format: string, ...values: unknown[]) => sprintf(format, values)),
  println: define('any...', (...values: unknown[]) => `${values.map(value => goString(value)).join(' ')}\n`),
  eq: define('any any...', (first: unknown, ...others: unknown[]) => {
    if (others.length === 0) throw new Error('missing argument for comparison')
    return others.some(other => same(first, other))
  }),
  ne: define('any any', (a: unknown, b: unknown) => !same(a, b)),
  lt: define('any any', (a: unknown, b: unknown) => less(a, b)),
  le: define('any any', (a: unknown, b: unknown) => less(a, b) || same(a, b)),
  gt: define('any any', (a: unknown, b: unknown) => !less(a, b) && !same(a, b)),
  ge: define('any any', (a: unknown, b: unknown) => !less(a, b)),
  json: define('any', (value: unknown) =>
    goJson(value, { escapes: value instanceof Struct && value.json === undefined }),
  ),
  split: define('string string', (text: string, separator: string) => text.split(separator)),
  join: define('any string', (list: unknown, separator: string) => {
    if (!Array.isArray(list)) throw new Error(`expected slice, got: ${typeOf(list)}`)
    return list.map(item => goString(item)).join(separator)
  }),
  title: define('string', (text: string) =>
    text.replace(/(^|[^\p{L}\p{N}_'])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
  ),
  lower: define('string', (text: string) => text.toLowerCase()),
  upper: define('string', (text: string) => text.toUpperCase()),
  pad: define('string int int', (text: string, before: number, after: number) => spaces(before) + text + spaces(after)),
  truncate: define('string int', (text: string, length: number) => {
    if (length < 0) throw new Error(`runtime error: slice bounds out of range [:${length}]`)
    return text.slice(0, length)
  }),
}

const spaces = (count: number) => ' '.repeat(Math.max(0, Math.min(count, 1_000_000)))
const entities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  "'": '&#39;',
  '"': '&#34;',
  '\0': '\ufffd',
}

function escapeScript(character: string) {
  if (/[\\'"]/.test(character)) return `\\${character}`
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Whether a value counts as true in `if`. */
export function truth(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  if (value instanceof Struct) return true
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0
  return Boolean(value)
}

function length(value: unknown) {
  if (typeof value === 'string') return utf8(value).length
  if (Array.isArray(value)) return value.length
  if (value === null) return 0
  if (value === undefined) throw new Error('len of nil pointer')
  if (typeof value === 'object' && !(value instanceof Struct))
    return Object.values(value).filter(item => item !== undefined).length
  throw new Error(`len of type ${typeOf(value).replace(/^\*/, '')}`)
}

function at(value: unknown, key: unknown, raw: boolean): unknown {
  if (value === null || value === undefined) throw new Error('index of untyped nil')
  if (typeof value === 'string' || Array.isArray(value)) {
    if (typeof key !== 'number') throw new Error(`cannot index slice/array with type ${typeOf(key)}`)
    const items: readonly unknown[] = typeof value === 'string' ? utf8(value) : value
    if (key < 0 || key >= items.length)
      throw new Error(typeof value === 'string' ? 'reflect: string index out of range' : `index out of range: ${key}`)
    return items[key]
  }
  if (typeof value !== 'object' || value instanceof Struct) throw new Error(`can't index item of type ${typeOf(value)}`)
  if (typeof key !== 'string') throw new Error(`value has type ${typeOf(key)}; should be string`)
  const keys = Object.keys(value)
  // Go's keys of such maps are a type of their own.
  if (!raw && keys.some(port => /^\d+\/[a-z]+$/.test(port))) {
    throw new Error('value has type string; should be nat.Port')
  }
  if (keys.includes(key)) return (value as Readonly<Record<string, unknown>>)[key]
  if (Object.values(value).every(item => typeof item === 'string')) return ''
  return raw ? undefined : null
}

function slice(value: unknown, ...bounds: unknown[]) {
  if (typeof value !== 'string' && !Array.isArray(value)) {
    throw new Error(value === null ? 'slice of untyped nil' : `can't slice item of type ${typeOf(value)}`)
  }
  if (bounds.length > (typeof value === 'string' ? 2 : 3)) {
    throw new Error(
      typeof value === 'string' ? 'cannot slice string with 3 indexes' : `too many slice indexes: ${bounds.length}`,
    )
  }
  for (const bound of bounds) {
    if (typeof bound !== 'number') throw new Error(`cannot index slice/array with type ${typeOf(bound)}`)
    if (bound < 0 || bound > value.length) throw new Error(`index out of range: ${bound}`)
  }
  const [from = 0, to = value.length] = bounds as number[]
  if (from > to) throw new Error(`invalid slice index: ${from} > ${to}`)
  return value.slice(from, to) as unknown
}

function comparable(a: unknown, b: unknown) {
  for (const value of [a, b]) {
    if (typeof value === 'object' && value !== null) throw new Error('non-comparable type')
  }
}

function same(a: unknown, b: unknown) {
  if ((a ?? null) === null || (b ?? null) === null) return (a ?? null) === (b ?? null)
  if (typeof a === 'object') throw new Error(`non-comparable type ${goString(a)}: ${typeOf(a)}`)
  comparable(a, b)
  if (typeof a !== typeof b) throw new Error('incompatible types for comparison')
  return a === b
}

function less(a: unknown, b: unknown) {
  if (typeof a !== typeof b) throw new Error('incompatible types for comparison')
  if (typeof a !== 'string' && typeof a !== 'number') throw new Error('invalid type for comparison')
  return a < (b as typeof a)
}

/** Numbers that were read from JSON are texts to Go, unlike those of a template. */
export function comparedAsText(args: readonly Operand[], given: unknown[]): void {
  for (const [i, value] of given.entries()) {
    if (typeof value === 'number' && args[i]?.kind !== 'number') given[i] = String(value)
  }
}
