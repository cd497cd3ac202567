import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseDates, printDates } from '../notes/dates.ts'
import { parsePublished } from '../notes/published.ts'
import { datesFromLog } from './page-dates.ts'

const log = `at 2026-11-24T15:00:00+09:00

content/commands/ps.mdx
content/index.mdx
at 2026-11-20T01:02:03Z

content/commands/ps.mdx
content/history.mdx
`

test('a page changed when the newest commit that names its note was made', () => {
  expect(printDates(datesFromLog(log))).toBe(
    '/ 2026-11-24T06:00:00Z\n/commands/ps/ 2026-11-24T06:00:00Z\n/history/ 2026-11-20T01:02:03Z\n',
  )
})

test('the list for clones without history has every page: `npm run ids`', () => {
  const list = readFileSync('src/notes/dates.txt', 'utf8')
  const dates = parseDates(list)
  expect(printDates(dates)).toBe(list)
  const pages = new Set(parsePublished(readFileSync('src/notes/published.txt', 'utf8')).map(({ page }) => page))
  expect([...pages].filter(page => !dates.has(page))).toEqual([])
  for (const date of dates.values()) expect(new Date(date).toISOString().replace('.000', '')).toBe(date)
})
