import { execFileSync } from 'node:child_process'
import { type Dates, parseDates } from '../notes/dates.ts'
import { pageOf } from '../notes/sections.ts'

const git = (...words: string[]) =>
  execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** Before each commit's files stands its time. */
const mark = 'at '

/**
 * When each page's note last changed, by git's whole history; undefined where there is none to ask: in a shallow clone,
 * whose oldest commit seems to have written everything, and without git.
 */
export function datesFromGit(): Dates | undefined {
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() !== 'false') return undefined
    return datesFromLog(git('-c', 'core.quotePath=false', 'log', `--format=${mark}%cI`, '--name-only', '--', 'content'))
  } catch {
    return undefined
  }
}

/** The first time that each note is named by git's log, which begins with the newest commit. */
export function datesFromLog(log: string): Dates {
  const dates = new Map<string, string>()
  let date = ''
  for (const line of log.split('\n')) {
    const [, path] = /^content\/(.+\.mdx)$/.exec(line) ?? []
    if (line.startsWith(mark)) date = new Date(line.slice(mark.length)).toISOString().replace('.000', '')
    else if (path !== undefined && !dates.has(pageOf(path))) dates.set(pageOf(path), date)
  }
  return dates
}

/** When each page last changed: by git, else by the list that is checked in. */
export const pageDates = (list: string): Dates => datesFromGit() ?? parseDates(list)
