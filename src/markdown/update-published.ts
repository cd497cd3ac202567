import { readFileSync, writeFileSync } from 'node:fs'
import { breaches } from '../notes/contract.ts'
import { parsePublished, printPublished, publish } from '../notes/published.ts'
import { redirects } from '../notes/redirects.ts'
import { printDates } from '../notes/dates.ts'
import { datesFromGit } from '../changes/page-dates.ts'
import { publishedList, readSections } from './sections-check.ts'

/** Brings the list of everything that was ever published up to date, taking nothing away, and the list of when pages changed. */
const before = parsePublished(readFileSync(publishedList, 'utf8'))
const now = await readSections('content')
const after = publish(before, now)
writeFileSync(publishedList, printPublished(after))
console.log(`${(after.length - before.length).toString()} new, ${after.length.toString()} in all`)
const dates = datesFromGit()
if (dates !== undefined) writeFileSync('src/notes/dates.txt', printDates(dates))
for (const { sentence, hint } of breaches(now, after, redirects)) {
  console.error(`${sentence} ${hint}`)
  process.exitCode = 1
}
