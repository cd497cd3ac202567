import { EngineError } from './errors.ts'

/** A time as the API writes it, `2026-11-24T09:00:00.123Z`; the year 1 where there is none. */
export function timestamp(time: number | undefined): string {
  return time === undefined ? '0001-01-01T00:00:00Z' : new Date(time).toISOString()
}

const units: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
}

/** Milliseconds of a Go duration such as `1h30m`, or undefined. */
export function parseDuration(text: string): number | undefined {
  if (/^[+-]?0$/.test(text)) return 0
  const [, sign, parts] = /^([+-]?)((?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|ms|s|m|h))+)$/.exec(text) ?? []
  if (parts === undefined) return undefined
  const sum = [...parts.matchAll(/([\d.]+)(\D+)/g)].reduce((sum, [, n, unit]) => sum + Number(n) * units[unit!]!, 0)
  return sign === '-' ? -sum : sum
}

/** `10m` (ago), seconds since the epoch, or a date → milliseconds since the epoch. Throws invalidParameter. */
export function parseMoment(text: string, now: number): number {
  const ago = parseDuration(text)
  if (ago !== undefined) return now - ago
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000
  const [, day, hours = 'T00', minutes = ':00', seconds = ':00', zone = 'Z'] =
    /^(\d{4}-\d\d-\d\d)(T\d\d)?(:\d\d)?(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? []
  const time = day === undefined ? NaN : Date.parse(day + hours + minutes + seconds + zone)
  if (!Number.isNaN(time)) return time
  throw new EngineError('invalidParameter', `failed to parse value as time or duration: "${text}"`)
}
