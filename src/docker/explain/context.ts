import { expansions } from './expansions.ts'
import type { Token } from './scan.ts'
import type { Explanation, Word, WordKind } from './word.ts'

/** Where words are explained. */
export interface Context {
  /** Whose shell and programs: the host's, or those of a container. */
  readonly place: 'host' | 'container'
  readonly add: (word: Word) => void
  /** Explains a text that stands in a line from a place on, as a line of its own. */
  readonly nested: (text: string, at: number, place: Context['place']) => Promise<void>
}

/** A stretch of a token. */
export interface Span {
  readonly token: Token
  readonly start: number
  readonly end: number
}

export const whole = (token: Token): Span => ({ token, start: token.start, end: token.end })

/** Says what a stretch of a token is, but for what the shell puts in its place, which is said apart. */
export function say(context: Context, { token, start, end }: Span, kind: WordKind, said: Explanation, more = {}): void {
  let at = start
  const add = (to: number) => {
    const text = token.text.slice(at - token.start, to - token.start)
    if (/[^\s"']/.test(text) || (text !== '' && at === start && to === end)) {
      context.add({ start: at, end: to, kind, ...said, ...more })
    }
  }
  for (const piece of expansions(token)) {
    if (piece.start < start || piece.end > end) continue
    add(piece.start)
    at = piece.end
  }
  add(end)
}
