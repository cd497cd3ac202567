import type { Lexicon } from './lexicon.ts'
import type { Term } from './terms.ts'
import type { Excerpt, Piece } from './types.ts'

/** Characters around what was found. */
const length = 110
const before = 30

/** Every form in which terms may stand in a text, longest first: their words, what they were typed as, their synonyms. */
export function formsOf(terms: readonly Term[], lexicon: Lexicon): readonly string[] {
  const forms = new Set<string>()
  for (const { text, words, unknown, parts = [] } of terms) {
    if (unknown !== true || text.length > 1) forms.add(text.toLowerCase())
    for (const word of [...words, ...parts]) for (const form of lexicon.formsOf(word)) forms.add(form)
  }
  return [...forms].filter(form => form.length > 1 || /^[가-힣]$/.test(form)).sort((a, b) => b.length - a.length)
}

/** Words of a text around what was found, with every form marked, and the command that fits best. */
export function excerptOf(text: string, commands: readonly string[], forms: readonly string[]): Excerpt {
  const found = matches(text, forms)
  const from = windowStart(text, found)
  const to = Math.min(text.length, from + length)
  const end = to < text.length ? text.lastIndexOf(' ', to) : to
  const shown = text.slice(from, end > from ? end : to)
  const pieces = mark(shown, forms)
  const command = commandFor(commands, forms)
  return {
    pieces: [...(from > 0 ? [plain('… ')] : []), ...pieces, ...(end < text.length ? [plain(' …')] : [])],
    ...(command !== undefined && { command }),
  }
}

/** A text in pieces, with every form marked. */
export function mark(text: string, forms: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const [from, to] of matches(text, forms)) {
    if (from > at) pieces.push(plain(text.slice(at, from)))
    pieces.push({ text: text.slice(from, to), marked: true })
    at = to
  }
  if (at < text.length) pieces.push(plain(text.slice(at)))
  return pieces
}

const plain = (text: string): Piece => ({ text, marked: false })

/** Where forms stand in a text, in order and without overlaps. */
export function matches(text: string, forms: readonly string[]): readonly (readonly [from: number, to: number])[] {
  if (forms.length === 0) return []
  const pattern = new RegExp(forms.map(patternOf).join('|'), 'gi')
  return [...text.matchAll(pattern)].map(match => [match.index, match.index + match[0].length] as const)
}

/** A form as a pattern: spaces inside it may be there or not; Latin words and options stand by themselves. */
function patternOf(form: string): string {
  const escaped = form
    .split(/\s+/)
    .map(part => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .map(part => (/^[가-힣]{4,}$/.test(part) ? [...part].join('\\s?') : part))
    .join('\\s*')
  if (form.startsWith('-')) return `(?<![\\w-])${escaped}(?![\\w-])`
  return /^[a-z\d]/i.test(form) ? `(?<![a-z\\d])${escaped}${form.length < 4 ? '(?![a-z\\d])' : ''}` : escaped
}

/** The beginning of the stretch that holds most of what was found. */
function windowStart(text: string, found: readonly (readonly [number, number])[]): number {
  let most = 0
  let start = 0
  for (const [from] of found) {
    const count = found.filter(([other]) => other >= from && other < from + length - before).length
    if (count > most) {
      most = count
      start = from
    }
  }
  if (start <= before) return 0
  const space = text.indexOf(' ', start - before)
  return space === -1 || space > start ? start : space + 1
}

/** The command in which most forms stand; none where none does. */
function commandFor(commands: readonly string[], forms: readonly string[]): string | undefined {
  let most = 0
  let best: string | undefined
  for (const command of commands) {
    const count = new Set(matches(command, forms).map(([from, to]) => command.slice(from, to).toLowerCase())).size
    if (count > most) {
      most = count
      best = command
    }
  }
  return best
}
