import type { Kind } from './sections.ts'

/** A heading above a place. */
export interface Step {
  readonly id: string
  readonly title: string
}

/** A piece of a command: `-d`, and what colours it (`option`); plain where it has no kind. */
export interface CommandWord {
  readonly text: string
  readonly kind?: string
}

/** One command of a block as the page shows it. */
export interface ShownCommand {
  /** The command alone; a long one may have several lines. */
  readonly text: string
  readonly words: readonly CommandWord[]
  readonly note?: string
  /** What it prints, line by line, without colours. */
  readonly output?: string
  /** The site's own words on how it ended: `종료 코드 1`. */
  readonly remarks: readonly string[]
}

/** A command block as the page shows it. */
export interface ShownBlock {
  readonly norun: boolean
  readonly fresh: boolean
  readonly commands: readonly ShownCommand[]
  /** The whole `<console-block>`. */
  readonly html: string
}

/** A place of a page with its words; the base path stands in none of them. */
export interface OutlineEntry {
  readonly id: string
  readonly kind: Kind
  readonly title: string
  /** A section's first sentence, an option's meaning, or a block's first command with its note. */
  readonly description: string
  /** The headings above it, the page's own title aside. */
  readonly trail: readonly Step[]
  /** Only of a block. */
  readonly block?: ShownBlock
}

/** A sentence's end: a full stop after Korean or a closing mark, so that `nginx:1.27` and `docker.sock` do not end one. */
const sentence = /^.*?[가-힣)\]’”"'][.?!](?=\s|$)/

/** The first sentence of a paragraph; white space counts as one blank. */
export function firstSentence(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return sentence.exec(line)?.[0] ?? line
}

/** Names of what is in a section, as many as one line holds: `a · b · c 등 14가지`. */
export function listed(names: readonly string[]): string {
  const shown = names.filter((_, at) => at === 0 || names.slice(0, at + 1).join(' · ').length <= 80)
  return shown.length === names.length ? names.join(' · ') : `${shown.join(' · ')} 등 ${names.length.toString()}가지`
}
