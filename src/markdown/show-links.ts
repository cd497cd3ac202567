import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { linkChanges } from '../notes/link-changes.ts'
import { parsePublished, publish } from '../notes/published.ts'
import { redirects } from '../notes/redirects.ts'
import { publishedList, readSections } from './sections-check.ts'

/**
 * Says what changed about the permanent links since the last release: the newest tag of git, or the one named after
 * `--`; where there is none, since the list that is checked in.
 */
const git = (...words: string[]) =>
  execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

function lastRelease(): string {
  try {
    return git('describe', '--tags', '--abbrev=0').trim()
  } catch {
    return 'HEAD'
  }
}

function listAt(release: string): string {
  try {
    return git('show', `${release}:${publishedList}`)
  } catch {
    return readFileSync(publishedList, 'utf8')
  }
}

const release = process.argv[2] ?? lastRelease()
const listed = parsePublished(readFileSync(publishedList, 'utf8'))
const changes = linkChanges(parsePublished(listAt(release)), publish(listed, await readSections('content')), redirects)
console.log(`Since ${release}: ${changes.length === 0 ? 'every link is as it was.' : ''}`)
for (const change of changes) console.log(change)
if (changes.some(change => change.startsWith('!'))) process.exitCode = 1
