import type { Completed } from '../../docker/index.ts'
import type { Line } from './line.ts'

/** A line with what Tab adds to it, and the candidates that are left to choose from. */
export interface Completion extends Line {
  readonly choices: readonly string[]
}

/** One candidate completes the word, several as far as they are alike. */
export function complete({ text, cursor }: Line, { start, candidates }: Completed): Completion {
  const [only] = candidates
  if (only === undefined) return { text, cursor, choices: [] }
  const isWhole = candidates.length === 1 && !/[/=]$/.test(only)
  const word = candidates.length > 1 ? common(candidates) : isWhole ? `${only} ` : only
  const rest = text.slice(cursor)
  const typed = text.slice(0, start) + word
  return {
    text: typed + (isWhole && rest.startsWith(' ') ? rest.slice(1) : rest),
    cursor: typed.length,
    choices: candidates.length > 1 ? candidates : [],
  }
}

function common(words: readonly string[]): string {
  return words.reduce((shared, word) => {
    let at = 0
    while (at < shared.length && shared[at] === word[at]) at++
    return shared.slice(0, at)
  })
}
