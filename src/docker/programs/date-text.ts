const unitMs: Readonly<Record<string, number>> = {
  sec: 1000,
  second: 1000,
  min: 60_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
}

/** What `date -d` understands of its argument, in milliseconds since the epoch and in UTC; undefined where nothing. */
export function parseDate(text: string, now: number): number | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .replaceAll(/\bnext\b/g, '+1')
    .replaceAll(/\blast\b/g, '-1')
  if (/^@-?\d+(\.\d+)?$/.test(words)) return Number(words.slice(1)) * 1000
  const relative = /^(?:now|today|yesterday|tomorrow)?\s*((?:[-+]?\s*\d*\s*[a-z]+(?:\s+ago)?\s*)*)$/.exec(words)
  if (relative) return shifted(words, now)
  const [, date, time = '00:00', rest = ''] =
    /^(\d{4}-\d\d?-\d\d?)?[t ]*(\d\d?:\d\d(?::\d\d(?:\.\d+)?)?)?\s*(?:z|utc|\+00:?00)?\s*(.*)$/.exec(words) ?? []
  if (date === undefined && !/^\d\d?:\d\d/.test(words)) {
    const other = Date.parse(`${text} UTC`)
    return Number.isNaN(other) ? undefined : other
  }
  const day = date ?? new Date(now).toISOString().slice(0, 10)
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  const at = Date.UTC(year, month - 1, dayOfMonth, hours, minutes, seconds)
  if (new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCMonth() !== month - 1 || hours > 24 || minutes > 59)
    return undefined
  return rest === '' ? at : shifted(rest, at)
}

/** `yesterday`, `2 days ago`, `+1 hour -30 min` from a time on. */
function shifted(words: string, from: number): number | undefined {
  let at = from
  const rest = words.replaceAll(
    /([-+]?)\s*(\d*)\s*([a-z]+?)s?\b(\s+ago)?/g,
    (whole, sign: string, amount: string, unit: string, ago?: string) => {
      const day = { now: 0, today: 0, yesterday: -1, tomorrow: 1 }[unit]
      const direction = (sign === '-' ? -1 : 1) * (ago ? -1 : 1)
      const count = direction * Number(amount === '' ? 1 : amount)
      if (day !== undefined) at += day * unitMs.day!
      else if (unit === 'month' || unit === 'year')
        at = new Date(at).setUTCMonth(new Date(at).getUTCMonth() + count * (unit === 'year' ? 12 : 1))
      else if (Object.hasOwn(unitMs, unit)) at += count * unitMs[unit]!
      else return whole
      return ''
    },
  )
  return rest.trim() === '' ? at : undefined
}
