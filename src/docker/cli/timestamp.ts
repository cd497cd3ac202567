// Behaviour: moby/moby api/types/time/timestamp.go
import { CliError } from './command.ts'
import { parseDuration } from './flags/values.ts'

const written = /^(\d{4}-\d\d-\d\d)(?:(T\d\d)(?:(:\d\d)(?:(:\d\d)(\.\d+)?)?)?)?(Z|[+-]\d\d:\d\d)?$/i

/**
 * `--since` and `--until` as the daemon takes them, in seconds since the epoch: a duration before `now` (in
 * milliseconds), a date, or seconds as they are. Throws CliError, that names the option where one is given.
 */
export function timestamp(text: string, now: number, option?: string): string {
  const before = durationOf(text)
  if (before !== undefined) return String(Math.floor((now - before / 1e6) / 1000))
  const context = option === undefined ? '' : `invalid value for ${JSON.stringify(option)}: `
  const parts = written.exec(text)
  if (parts) {
    const [, day = '', hour = 'T00', minute = ':00', second = ':00', fraction = '', zone = 'Z'] = parts
    const wrong = outOfRange(`${day}${hour}${minute}${second}`)
    if (wrong !== undefined) throw new CliError(`${context}parsing time ${JSON.stringify(text)}: ${wrong} out of range`)
    const at = Date.parse(day + hour + minute + second + zone.toUpperCase())
    return `${at / 1000}.${fraction.slice(1, 10).padEnd(9, '0')}`
  }
  if (/^-?\d+(\.\d+)?$/.test(text)) return text
  throw new CliError(`${context}failed to parse value as time or duration: ${JSON.stringify(text)}`)
}

/** The part of `2020-02-30T09:00:00` that no calendar or clock has. */
function outOfRange(text: string): string | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.match(/\d+/g)!.map(Number)
  if (month < 1 || month > 12) return 'month'
  if (hour > 23) return 'hour'
  if (minute > 59) return 'minute'
  if (second > 59) return 'second'
  return day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate() ? 'day' : undefined
}

/** Nanoseconds. */
function durationOf(text: string): number | undefined {
  if (text === '0') return undefined
  try {
    return parseDuration(text)
  } catch {
    return undefined
  }
}
