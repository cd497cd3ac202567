import { conversion } from '../printf.ts'
import { literally, posixRegex } from '../regex.ts'

/** A program that fails while it runs; `message` is awk's. */
export class AwkError extends Error {
  override readonly name = 'AwkError'
}

/** Text from outside that looks like a number and is compared as one. */
export interface NumericText {
  readonly text: string
  readonly number: number
}

/** A variable that was never set is undefined: both `""` and 0. */
export type Value = string | number | NumericText | undefined

const numeral = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/
const leadingNumeral = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/

/** A field, or what was read, as a value. */
export const fromInput = (text: string): Value => (numeral.test(text) ? { text, number: Number(text) } : text)

export function toNumber(value: Value): number {
  if (typeof value === 'number') return value
  if (typeof value === 'object') return value.number
  return Number(leadingNumeral.exec(value ?? '')?.[0] ?? 0)
}

/** A value as text; numbers that are no integers by a format such as `%.6g`. */
export function toText(value: Value, format = '%.6g'): string {
  if (typeof value === 'string') return value
  if (typeof value === 'object') return value.text
  if (value === undefined) return ''
  if (Number.isInteger(value) && Math.abs(value) < maxPlain) return String(value)
  const [, flags = '', width = '', precision = '6', letter = 'g'] =
    /%([-+ 0#]*)(\d*)(?:\.(\d+))?([a-zA-Z])/.exec(format) ?? []
  return conversion(letter, String(value), { flags, width: Number(width), precision: Number(precision) })
}

export const isTrue = (value: Value): boolean => (typeof value === 'string' ? value !== '' : toNumber(value) !== 0)

/** Numbers are compared as such where both sides are or look like numbers, else texts are. */
export function compare(a: Value, b: Value): number {
  if (typeof a !== 'string' && typeof b !== 'string') return toNumber(a) - toNumber(b)
  const [left, right] = [toText(a), toText(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** Integers from here on are printed by the format. */
const maxPlain = 1e16

const cache = new Map<string, RegExp>()
const cacheLimit = 200

/** An extended regular expression as JavaScript's, global. Throws RegexError. */
export function regexOf(pattern: string): RegExp {
  let regex = cache.get(pattern)
  if (!regex) {
    if (cache.size >= cacheLimit) cache.clear()
    cache.set(pattern, (regex = posixRegex(pattern, { extended: true, flags: 'g' })))
  }
  regex.lastIndex = 0
  return regex
}

/** Fields of a text: by blanks for `' '`, else by a character or an expression. */
export function splitFields(text: string, separator: string): readonly string[] {
  if (separator === ' ') return text.trim() === '' ? [] : text.trim().split(/\s+/)
  if (text === '') return []
  if (separator === '') return [...text]
  // Groups of the expression would be among the fields.
  const source =
    separator.length === 1 ? literally(separator) : regexOf(separator).source.replaceAll(/(^|[^\\])\((?!\?)/g, '$1(?:')
  return text.split(new RegExp(source))
}
