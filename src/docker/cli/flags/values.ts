import { cut, parseFloat64 } from './go.ts'

/** Bytes of `512m`, `1.5g`, `64`: docker/go-units' RAMInBytes. Throws its errors. */
export function parseBytes(text: string): number {
  const split = /^(.*[\d. ])([^\d. ]*)$/s.exec(text)
  if (!split) throw new Error(`invalid size: '${text}'`)
  const size = parseFloat64(split[1]!.replace(/ $/, ''))
  if (size < 0) throw new Error(`invalid size: '${text}'`)
  const suffix = split[2]!
  const power = 'kmgtp'.indexOf(suffix[0]?.toLowerCase() ?? '')
  if (suffix === '' || /^b$/i.test(suffix)) return Math.trunc(size)
  if (!/^[kmgtp](i?b)?$/i.test(suffix)) {
    throw new Error(`invalid suffix: '${suffix.length > 3 ? suffix : suffix.toLowerCase()}'`)
  }
  return Math.trunc(size * 1024 ** (power + 1))
}

/** Bytes, or -1 for no limit. Throws as parseBytes does. */
export function parseSwap(text: string): number {
  return text === '-1' ? -1 : parseBytes(text)
}

const nanoseconds: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
}

/** Nanoseconds of `1h2m3.5s`: Go's time.ParseDuration. Throws its errors. */
export function parseDuration(text: string): number {
  const fail = (reason: string) => new Error(`time: ${reason} ${JSON.stringify(text)}`)
  const [, sign, rest = ''] = /^([+-]?)(.*)$/s.exec(text) ?? []
  if (rest === '0') return 0
  if (rest === '') throw fail('invalid duration')
  let total = 0
  for (let left = rest; left !== '';) {
    const [piece, number, unit] = /^(\d+\.?\d*|\.\d+)([^\d.]*)/.exec(left) ?? []
    if (piece === undefined || number === undefined) throw fail('invalid duration')
    if (!unit) throw fail('missing unit in duration')
    const scale = Object.hasOwn(nanoseconds, unit) ? nanoseconds[unit] : undefined
    if (scale === undefined) throw fail(`unknown unit ${JSON.stringify(unit)} in duration`)
    total += Number(number) * scale
    left = left.slice(piece.length)
  }
  if (total > 2 ** 63) throw fail('invalid duration')
  return Math.trunc(total) * (sign === '-' ? -1 : 1)
}

/** `name=value` of a filter: the name in lower case, both without blanks around. Throws docker's error. */
export function parseFilter(text: string): readonly [name: string, value: string] | undefined {
  if (text === '') return undefined
  const [name, value] = cut(text, '=')
  if (value === undefined) throw new Error('bad format of filter (expected name=value)')
  return [name.trim().toLowerCase(), value.trim()]
}
