import { quote, utf8 } from '../../format/go.ts'

/** The pieces before and after the first separator; `undefined` after it where there is none. */
export function cut(text: string, separator: string): [before: string, after: string | undefined] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)]
}

/** Go's strconv.ParseBool. Throws its error. */
export function parseBool(text: string): boolean {
  if (/^(1|t|T|TRUE|true|True)$/.test(text)) return true
  if (/^(0|f|F|FALSE|false|False)$/.test(text)) return false
  throw numberError('ParseBool', text, 'invalid syntax')
}

/** Go's strconv.ParseInt and ParseUint: base 0 takes prefixes and underscores. Throws their errors. */
export function parseInteger(text: string, { bits = 64, unsigned = false, base = 0 } = {}): number {
  const name = unsigned ? 'ParseUint' : 'ParseInt'
  const [, sign = '', rest = ''] = /^([+-]?)(.*)$/s.exec(text) ?? []
  const value = sign !== '' && unsigned ? undefined : magnitude(rest, base)
  if (value === undefined) throw numberError(name, text, 'invalid syntax')
  const limit = 2n ** BigInt(unsigned ? bits : bits - 1)
  const signed = sign === '-' ? -value : value
  if (signed >= limit || signed < (unsigned ? 0n : -limit)) throw numberError(name, text, 'value out of range')
  return Number(signed)
}

function magnitude(digits: string, base: number): bigint | undefined {
  if (base === 8) return /^[0-7]+$/.test(digits) ? BigInt(`0o${digits}`) : undefined
  if (/^\d+$/.test(digits) && (base === 10 || !/^0\d/.test(digits))) return BigInt(digits)
  if (base === 10) return undefined
  const plain = digits.replace(/^0(?=[0-7_])/, '0o')
  if (!/^(0x(_?[\da-f])+|0o(_?[0-7])+|0b(_?[01])+|[1-9](_?\d)*)$/i.test(plain)) return undefined
  return BigInt(plain.replaceAll('_', ''))
}

/** Go's strconv.ParseFloat for decimal numbers. Throws its errors. */
export function parseFloat64(text: string): number {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) throw numberError('ParseFloat', text, 'invalid syntax')
  const value = Number(text)
  if (!Number.isFinite(value)) throw numberError('ParseFloat', text, 'value out of range')
  return value
}

function numberError(func: string, text: string, reason: string) {
  return new Error(`strconv.${func}: parsing ${quote(text)}: ${reason}`)
}

/** The first record of a text in CSV, as Go's encoding/csv reads it. Throws its errors. */
export function csvFields(text: string): string[] {
  const line = text.replace(/^(\r?\n)+/, '')
  if (line === '') throw new Error('EOF')
  const fields: string[] = []
  let at = 0
  for (;;) {
    const [field, end] = line[at] === '"' ? quotedField(line, at) : bareField(line, at)
    fields.push(field)
    if (line[end] !== ',') return fields
    at = end + 1
  }
}

function bareField(line: string, start: number): [string, number] {
  const field = /[^,\n]*/y
  field.lastIndex = start
  const text = field.exec(line)![0]
  const bare = text.indexOf('"')
  if (bare >= 0) throw csvError(line, start + bare, 'bare " in non-quoted field')
  return [text, start + text.length]
}

function quotedField(line: string, start: number): [string, number] {
  const field = /"((?:[^"]|"")*)"/y
  field.lastIndex = start
  const found = field.exec(line)
  const end = found ? start + found[0].length : line.length
  const ends = end === line.length || line[end] === ',' || line[end] === '\n'
  if (!found || !ends) throw csvError(line, found ? end - 1 : end, 'extraneous or missing " in quoted-field')
  return [found[1]!.replaceAll('""', '"'), end]
}

function csvError(line: string, index: number, reason: string) {
  const column = utf8(line.slice(0, index)).length + 1
  return new Error(`parse error on line 1, column ${column}: ${reason}`)
}
