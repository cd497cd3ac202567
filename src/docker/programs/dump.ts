import { readAll } from '../engine/process/stream.ts'
import { utf8 } from './bytes.ts'
import { inputs } from './input.ts'
import { type Call, Failure, tool, usage } from './tool.ts'

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
const isPlain = (byte: number) => byte >= 0x20 && byte < 0x7f
const padded = (base: number, width: number) => (value: number) => value.toString(base).padStart(width, '0')
const signed = (size: number) => (value: number) =>
  String(value >= 2 ** (8 * size - 1) ? value - 2 ** (8 * size) : value)

const character = (byte: number) => names[byte] ?? (isPlain(byte) ? String.fromCharCode(byte) : padded(8, 3)(byte))
const named = (byte: number) => controls[byte & 127] ?? ((byte & 127) === 127 ? 'del' : String.fromCharCode(byte & 127))

/** `x1`, `o2`, `d4`, `c`, `a`: a type of `od -t`. */
function layoutOf(type: string): Layout | undefined {
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

/** Options of od that stand for a type. */
const short: Readonly<Record<string, string>> = {
  a: 'a',
  b: 'o1',
  c: 'c',
  d: 'u2',
  i: 'd4',
  l: 'd4',
  o: 'o2',
  s: 'd2',
  x: 'x2',
}

/** Units of bytes, the lowest first in each. */
function units(bytes: readonly number[], size: number): readonly number[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    Array.from({ length: size }, (_, at) => (bytes[index * size + at] ?? 0) * 256 ** at).reduce(
      (sum, part) => sum + part,
    ),
  )
}

/** All that the files have, behind those that cannot be opened. */
async function contents(call: Call): Promise<number[] | undefined> {
  const bytes: number[] = []
  let opened = 0
  for await (const { reader } of inputs(call)) {
    opened++
    bytes.push(...utf8(await readAll(reader)))
  }
  return opened > 0 ? bytes : undefined
}

const count = (call: Call, text: string | undefined) => {
  if (text === undefined) return undefined
  const [, digits, unit = ''] = /^(0x[\da-f]+|\d+)([kKmMb]?)$/i.exec(text) ?? []
  if (digits === undefined) throw new Failure(call.pick(`invalid number '${text}'`, `invalid number '${text}'`))
  return Number(digits) * ({ b: 512, k: 1024, m: 1_048_576 }[unit.toLowerCase()] ?? 1)
}

/** Lines of so many bytes with their places; those that repeat the one before become a `*`. */
function* lines(bytes: readonly number[], step: number, all: boolean) {
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

export const od = tool(
  'A:t:N:j:w:vabcdilosxS:',
  async call => {
    const given = [...(call.value('t') ?? '').matchAll(/[a-z][\dCSIL]?z?/g)].map(([type]) => type)
    const types = [...given, ...Object.keys(short).flatMap(letter => (call.has(letter) ? [short[letter]!] : []))]
    const wrong = call.value('t') !== undefined && given.some(type => !layoutOf(type.replace('z', '')))
    if (wrong)
      throw new Failure(
        call.pick(
          `invalid character '${call.value('t')!.charAt(0)}' in type string '${call.value('t')!}'`,
          `invalid character '${call.value('t')!.charAt(0)}' in type string '${call.value('t')!}'`,
        ),
      )
    const base = call.value('A') ?? 'o'
    const radix = { d: 10, o: 8, x: 16, n: 0 }[base]
    if (radix === undefined) throw usage(`invalid output address radix '${base}'; it must be one character from [doxn]`)
    const place = (at: number) => (radix === 0 ? '' : at.toString(radix).padStart(radix === 16 ? 6 : 7, '0'))
    const all = await contents(call)
    if (!all) return undefined
    const skip = count(call, call.value('j')) ?? 0
    const bytes = all.slice(skip, skip + (count(call, call.value('N')) ?? Infinity))
    const step = Number(call.value('w') ?? 16)
    const shown = types.length > 0 ? types : ['o2']
    for (const line of lines(bytes, step, call.has('v'))) {
      if (!line) {
        await call.out('*\n')
        continue
      }
      for (const [index, type] of shown.entries()) {
        const { size, width, show } = layoutOf(type.replace('z', ''))!
        const cells = units(line.part, size).map(value => ` ${show(value).padStart(width)}`)
        const room = (step / size) * (width + 1)
        const text = type.endsWith('z')
          ? `${cells.join('').padEnd(room)}  >${line.part.map(byte => (isPlain(byte) ? String.fromCharCode(byte) : '.')).join('')}<`
          : cells.join('')
        const start = index === 0 ? place(line.at + skip) : ' '.repeat(place(0).length)
        await call.out(`${start}${text}\n`)
      }
    }
    if (radix !== 0) await call.out(`${place(bytes.length + skip)}\n`)
    return undefined
  },
  { long: 'address-radix=A format=t read-bytes=N skip-bytes=j width=w output-duplicates=v' },
)

const printable = (part: readonly number[]) =>
  part.map(byte => (isPlain(byte) ? String.fromCharCode(byte) : '.')).join('')

export const hexdump = tool('Cbcdoxvn:s:', async call => {
  const all = await contents(call)
  if (!all) return undefined
  const skip = count(call, call.value('s')) ?? 0
  const bytes = all.slice(skip, skip + (count(call, call.value('n')) ?? Infinity))
  const isCanonical = call.has('C') || call.name === 'hd'
  const letter = ['b', 'c', 'd', 'o'].find(each => call.has(each)) ?? 'x'
  const { size, show } = layoutOf({ b: 'o1', c: 'c', d: 'u2', o: 'o2' }[letter] ?? 'x2')!
  const place = padded(16, isCanonical ? 8 : 7)
  for (const line of lines(bytes, 16, call.has('v'))) {
    if (!line) {
      await call.out('*\n')
      continue
    }
    const { at, part } = line
    if (isCanonical) {
      const pairs = part.map(padded(16, 2))
      const cells = `${pairs.slice(0, 8).join(' ')}  ${pairs.slice(8).join(' ')}`.padEnd(48)
      await call.out(`${place(at + skip)}  ${cells}  |${printable(part)}|\n`)
    } else {
      const wide = { b: 3, c: 3, d: 7, o: 7, x: 4 }[letter]!
      const cells = units(part, size).map(
        value => ` ${(letter === 'd' ? padded(10, 5)(value) : show(value)).padStart(wide)}`,
      )
      await call.out(`${place(at + skip)}${cells.join('').padEnd((16 / size) * (wide + 1))}\n`)
    }
  }
  if (bytes.length > 0) await call.out(`${place(bytes.length + skip)}\n`)
  return undefined
})

export const xxd = tool('pl:s:c:g:u', async call => {
  const all = await contents(call)
  if (!all) return undefined
  const skip = count(call, call.value('s')) ?? 0
  const bytes = all.slice(skip, skip + (count(call, call.value('l')) ?? Infinity))
  const step = Number(call.value('c') ?? (call.has('p') ? 30 : 16))
  const size = Number(call.value('g') ?? 2)
  for (let at = 0; at < bytes.length; at += step) {
    const part = bytes.slice(at, at + step)
    const pairs = part.map(padded(16, 2)).map(pair => (call.has('u') ? pair.toUpperCase() : pair))
    if (call.has('p')) {
      await call.out(`${pairs.join('')}\n`)
      continue
    }
    const cells = pairs.map((pair, index) => pair + (index % size === size - 1 ? ' ' : '')).join('')
    const room = 2 * step + Math.ceil(step / size)
    await call.out(`${padded(16, 8)(at + skip)}: ${cells.padEnd(room)} ${printable(part)}\n`)
  }
  return undefined
})
