import { csvFields, cut, parseFloat64, parseInteger } from './go.ts'

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

/** Thousand-millionths of a CPU in `1.5` or `3/2`. Throws docker's errors. */
export function parseCpus(text: string): number {
  const whole = /^([+-]?)(\d+)\/(\d+)$/.exec(text)
  const decimal = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?$/i.exec(text)
  if ((!whole || BigInt(whole[3]!) === 0n) && !(decimal && decimal[2]! + decimal[3]! !== '')) {
    throw new Error(`failed to parse ${text} as a rational number`)
  }
  const [sign, above, below] = whole
    ? [whole[1], BigInt(whole[2]!), BigInt(whole[3]!)]
    : [decimal![1], ...decimalFraction(decimal![2]! + decimal![3]!, Number(decimal![4] ?? 0) - decimal![3]!.length)]
  const nano = above * 1_000_000_000n
  if (nano % below !== 0n) throw new Error('value is too precise')
  return Number(nano / below) * (sign === '-' ? -1 : 1)
}

function decimalFraction(digits: string, exponent: number): [bigint, bigint] {
  const power = 10n ** BigInt(Math.abs(exponent))
  return exponent < 0 ? [BigInt(digits), power] : [BigInt(digits) * power, 1n]
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

const limits = 'core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack'.split(
  ' ',
)

/** A limit such as `nofile=1024:2048`. Throws docker/go-units' errors. */
export function parseUlimit(text: string): { readonly Name: string; readonly Hard: number; readonly Soft: number } {
  const [name, value] = cut(text, '=')
  if (value === undefined) throw new Error(`invalid ulimit argument: ${text}`)
  if (!limits.includes(name)) throw new Error(`invalid ulimit type: ${name}`)
  const parts = value.split(':')
  if (parts.length > 2) {
    throw new Error(`too many limit value arguments - ${value}, can only have up to two, \`soft[:hard]\``)
  }
  const hard = parts[1] === undefined ? undefined : parseInteger(parts[1], { base: 10 })
  const soft = parseInteger(parts[0]!, { base: 10 })
  const most = hard ?? soft
  if (most !== -1 && (soft === -1 || soft > most)) {
    const reason = soft === -1 ? `soft: -1 (unlimited), hard: ${most}` : `${soft} > ${most}`
    throw new Error(`ulimit soft limit must be less than or equal to hard limit: ${reason}`)
  }
  return { Name: name, Hard: most, Soft: soft }
}

/** A request for GPUs such as `all` or `device=0`. Throws docker's errors. */
export function parseGpus(text: string): { readonly Count: number; readonly DeviceIDs: readonly string[] | null } {
  let count: number | undefined
  let devices: readonly string[] | null = null
  const seen = new Set<string>()
  for (const field of csvFields(text)) {
    const [key, value] = cut(field, '=')
    if (seen.has(key)) throw new Error(`gpu request key '${key}' can be specified only once`)
    seen.add(key)
    if (value === undefined) count = gpuCount(key)
    else if (key === 'count') count = gpuCount(value)
    else if (key === 'device') devices = value.split(',')
    else if (!/^(driver|capabilities|options)$/.test(key)) throw new Error(`unexpected key '${key}' in '${field}'`)
  }
  return { Count: count ?? (devices ? 0 : 1), DeviceIDs: devices }
}

function gpuCount(text: string) {
  if (text === 'all') return -1
  if (/^[+-]?\d+$/.test(text)) return Number(text)
  throw new Error(`invalid count (${text}): value must be either "all" or an integer: invalid syntax`)
}
