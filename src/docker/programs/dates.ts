import { utc, type Zone } from './zone.ts'

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const dayMs = 86_400_000

/** A time (milliseconds since the epoch) in the words of strftime(3) and the C locale. */
export function strftime(format: string, time: number, zone = utc): string {
  const local = time + zone.offset * 60_000
  const date = new Date(local)
  const [day, month, hour] = [date.getUTCDay(), date.getUTCMonth(), date.getUTCHours()]
  const yearDay = Math.floor((local - Date.UTC(date.getUTCFullYear(), 0)) / dayMs)
  const parts: Readonly<Record<string, () => string | number>> = {
    Y: () => date.getUTCFullYear(),
    C: () => two(Math.floor(date.getUTCFullYear() / 100)),
    y: () => two(date.getUTCFullYear() % 100),
    m: () => two(month + 1),
    d: () => two(date.getUTCDate()),
    e: () => String(date.getUTCDate()).padStart(2),
    H: () => two(hour),
    k: () => String(hour).padStart(2),
    I: () => two(hour % 12 || 12),
    l: () => String(hour % 12 || 12).padStart(2),
    M: () => two(date.getUTCMinutes()),
    S: () => two(date.getUTCSeconds()),
    N: () => `${String(date.getUTCMilliseconds()).padStart(3, '0')}000000`,
    p: () => (hour < 12 ? 'AM' : 'PM'),
    P: () => (hour < 12 ? 'am' : 'pm'),
    j: () => String(yearDay + 1).padStart(3, '0'),
    u: () => day || 7,
    w: () => day,
    U: () => two(Math.floor((yearDay + 7 - day) / 7)),
    W: () => two(Math.floor((yearDay + 7 - ((day + 6) % 7)) / 7)),
    a: () => days[day]!.slice(0, 3),
    A: () => days[day]!,
    b: () => months[month]!.slice(0, 3),
    B: () => months[month]!,
    s: () => Math.floor(time / 1000),
    Z: () => zone.name,
    z: () => shift(zone, ''),
    n: () => '\n',
    t: () => '\t',
    '%': () => '%',
  }
  const whole: Readonly<Record<string, string>> = {
    F: '%Y-%m-%d',
    T: '%H:%M:%S',
    X: '%H:%M:%S',
    R: '%H:%M',
    r: '%I:%M:%S %p',
    D: '%m/%d/%y',
    x: '%m/%d/%y',
    c: '%a %b %e %H:%M:%S %Y',
    h: '%b',
  }
  return format.replaceAll(/%([-_0^]?)(:?\w|%)/g, (text, flag: string, letter: string) => {
    if (Object.hasOwn(whole, letter)) return strftime(whole[letter]!, time, zone)
    if (letter === ':z') return shift(zone, ':')
    const value = String(parts[letter]?.() ?? text)
    if (flag === '^') return value.toUpperCase()
    return flag === '-' ? value.replace(/^[0 ]+(?=.)/, '') : flag === '_' ? value.replace(/^0+(?=.)/, ' ') : value
  })
}

/** `+0900`, or `+09:00`. */
function shift({ offset }: Zone, colon: string): string {
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${colon}${two(minutes % 60)}`
}

const two = (value: number) => String(value).padStart(2, '0')
