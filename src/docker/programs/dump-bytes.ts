import { readAll } from '../engine/process/stream.ts'
import { utf8 } from './bytes.ts'
import { inputs } from './input.ts'
import { type Call, Failure } from './tool.ts'

/** How the bytes of a line are shown, in units of a size. */
interface Layout {
  readonly size: number
  readonly width: number
  readonly show: (value: number) => string
}

const names: Readonly<Record<number, string>> = {
  0: '\\0',
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
}
const controls =
  'nul soh stx etx eot enq ack bel bs ht nl vt ff cr so si dle dc1 dc2 dc3 dc4 nak syn etb can em sub esc fs gs rs us sp'.split(
    ' ',
  )
export const isPlain = (byte: number) => byte >= 0x20 && byte < 0x7f
export const padded = (base: number, width: number) => (value: number) => value.toString(base).padStart(width, '0')
const signed = (size: number) => (value: number) =>
  String(value >= 2 ** (8 * size - 1) ? value - 2 ** (8 * size) : value)

const character = (byte: number) => names[byte] ?? (isPlain(byte) ? String.fromCharCode(byte) : padded(8, 3)(byte))
const named = (byte: number) => controls[byte & 127] ?? ((byte & 127) === 127 ? 'del' : String.fromCharCode(byte & 127))

/** `x1`, `o2`, `d4`, `c`, `a`: a type of `od -t`. */
export function layoutOf(type: string): Layout | undefined {
  if (type === 'c') return { size: 1, width: 3, show: character }
  if (type === 'a') return { size: 1, width: 3, show: named }
  const [, letter, given = '4'] = /^([xoud])([124CSI]?)$/.exec(type) ?? []
  if (letter === undefined) return undefined
  const size = { C: 1, S: 2, I: 4 }[given] ?? (Number(given) || 4)
  if (letter === 'x') return { size, width: 2 * size, show: padded(16, 2 * size) }
  const octal = Math.ceil((8 * size) / 3)
  if (letter === 'o') return { size, width: octal, show: padded(8, octal) }
  const digits = String(2 ** (8 * size) - 1).length
  if (letter === 'u') return { size, width: digits, show: String }
  return { size, width: size === 1 ? 4 : digits + 1, show: signed(size) }
}

/** Units of bytes, the lowest first in each. */
export function units(bytes: readonly number[], size: number): readonly number[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    Array.from({ length: size }, (_, at) => (bytes[index * size + at] ?? 0) * 256 ** at).reduce(
      (sum, part) => sum + part,
    ),
  )
}

/** All that the files have, behind those that cannot be opened. */
export async function contents(call: Call): Promise<number[] | undefined> {
  const bytes: number[] = []
  let opened = 0
  for await (const { reader } of inputs(call)) {
    opened++
    bytes.push(...utf8(await readAll(reader)))
  }
  return opened > 0 ? bytes : undefined
}

export const count = (call: Call, text: string | undefined) => {
  if (text === undefined) return undefined
  const [, digits, unit = ''] = /^(0x[\da-f]+|\d+)([kKmMb]?)$/i.exec(text) ?? []
  if (digits === undefined) throw new Failure(call.pick(`invalid number '${text}'`, `invalid number '${text}'`))
  return Number(digits) * ({ b: 512, k: 1024, m: 1_048_576 }[unit.toLowerCase()] ?? 1)
}

/** Lines of so many bytes with their places; those that repeat the one before become a `*`. */
export function* lines(bytes: readonly number[], step: number, all: boolean) {
  let before: string | undefined
  let isHidden = false
  for (let at = 0; at < bytes.length; at += step) {
    const part = bytes.slice(at, at + step)
    const key = part.join()
    if (!all && key === before && part.length === step) {
      if (!isHidden) yield undefined
      isHidden = true
      continue
    }
    before = key
    isHidden = false
    yield { at, part }
  }
}

/** Bytes as text, a dot for each that has no sign of its own. */
export const printable = (part: readonly number[]) =>
  part.map(byte => (isPlain(byte) ? String.fromCharCode(byte) : '.')).join('')
