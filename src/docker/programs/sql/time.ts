const format =
  /^\s*(\d{4})-(\d\d?)-(\d\d?)(?:[T ](\d\d?):(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?\s*(?:(Z)|([-+])(\d\d):?(\d\d)?)?\s*$/

/** A date or time as a column of the kind keeps it; undefined where the text is none. */
export function calendar(
  text: string,
  kind: 'date' | 'timestamp' | 'timestamptz',
  isMysql: boolean,
): string | undefined {
  const [
    whole,
    year = '',
    month = '',
    day = '',
    hour = '0',
    minute = '0',
    second = '0',
    fraction = '',
    ,
    sign,
    hours = '0',
    minutes = '0',
  ] = format.exec(text) ?? []
  if (whole === undefined) return undefined
  const numbers = [year, month, day, hour, minute, second].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const time = Date.UTC(numbers[0], numbers[1] - 1, ...(numbers.slice(2) as [number, number, number, number]))
  const isReal = new Date(time).toISOString().startsWith(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  if (!isReal || numbers[3] > 23 || numbers[4] > 59 || numbers[5] > 59) return undefined
  const offset =
    kind === 'timestamptz' && sign ? (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? 60_000 : -60_000) : 0
  return timeText(time + offset, kind, isMysql ? '' : fraction.slice(0, 6).replace(/0+$/, ''))
}

/** A moment (milliseconds since the epoch) as the systems write it in UTC; `fraction` are digits of a second. */
export function timeText(time: number, kind: 'date' | 'timestamp' | 'timestamptz', fraction = ''): string {
  const iso = new Date(time).toISOString()
  if (kind === 'date') return iso.slice(0, 10)
  const text = iso.slice(0, 19).replace('T', ' ') + (fraction && `.${fraction}`)
  return kind === 'timestamptz' ? `${text}+00` : text
}
