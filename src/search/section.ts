import type { Lexicon } from './lexicon.ts'
import { isNounTail, stemOf } from './endings.ts'
import { isOption, tokensOf } from './tokens.ts'

/** What a page says between one place and the next, taken from its HTML. */
export interface SectionText {
  /** Empty for the beginning of a page. */
  readonly id: string
  /** The heading, the page's title, or an option's names: `-a, --all`. */
  readonly title: string
  /** 1 for a page, 2–6 for headings, 7 for an option's row. */
  readonly level: number
  /** Commands that the rows of its tables tell of: `docker inspect`. */
  readonly names: readonly string[]
  /** Paragraphs, tables and notes of commands. */
  readonly text: string
  readonly commands: readonly string[]
  /** What the section's commands print. */
  readonly output: string
}

/** What excerpts of a section are taken from: its text and its commands. */
export type SectionExcerpts = readonly [text: string, commands: readonly string[]]

export interface PageText {
  /** Without the base path: `/commands/ps/`. */
  readonly path: string
  readonly title: string
  readonly sections: readonly SectionText[]
}

/** The words of a text as Pagefind keeps them: without particles and endings, options as `optrm`. */
export function indexWords(text: string, lexicon: Lexicon): readonly string[] {
  return tokensOf(text)
    .filter(({ text: token, glued }) => !isNoise(token) && !(glued && isNounTail(token)))
    .map(({ text: token }) => indexWord(token, lexicon))
}

/** One token as Pagefind keeps it. */
export function indexWord(token: string, lexicon: Lexicon): string {
  if (isOption(token)) return `opt${token.replace(/^-+/, '').replaceAll('-', '').toLowerCase()}`
  return lexicon.lookUp(token) ?? stemOf(token)
}

/** Ids, digests and times, which nobody searches for and which are many. */
const isNoise = (token: string): boolean =>
  /^(?=.*\d)[a-f\d]{6,}$/i.test(token) || /^\d+[.:_-]\d+[.:_-][\d.:_-]*$/.test(token)
