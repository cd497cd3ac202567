/** When each page's note last changed: its address → the commit's time as ISO 8601, to the second. */
export type Dates = ReadonlyMap<string, string>

/** Reads the list of dates: a line each, `page date`. */
export function parseDates(text: string): Dates {
  const lines = text.split('\n').filter(Boolean)
  return new Map(lines.map(line => line.split(' ') as [string, string]))
}

/** The list as it is checked in: sorted by page. */
export function printDates(dates: Dates): string {
  return [...dates]
    .map(([page, date]) => `${page} ${date}\n`)
    .sort()
    .join('')
}
