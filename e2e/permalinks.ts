import { readFileSync } from 'node:fs'
import { parsePublished } from '../src/notes/published.ts'
import { Landings } from '../src/notes/redirects.ts'

/** Everything that was ever published. */
export const published = parsePublished(readFileSync('src/notes/published.txt', 'utf8'))

/** Where each of it leads today. */
export const landings = new Landings(published)

/** Some of a list, evenly: every `step`th. */
export const every = <T>(step: number, list: readonly T[]): readonly T[] => list.filter((_, at) => at % step === 0)
