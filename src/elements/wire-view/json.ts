export type TokenKind = 'key' | 'string' | 'literal'

export interface Token {
  readonly text: string
  readonly kind?: TokenKind
}

const words = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi

/** JSON as text and what each piece of it is; put together they are the text again. */
export function tokensOf(json: string): readonly Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const { 0: match, 1: string, 2: colon = '', index } of json.matchAll(words)) {
    if (index > end) tokens.push({ text: json.slice(end, index) })
    const kind = string === undefined ? 'literal' : colon === '' ? 'string' : 'key'
    tokens.push({ text: string ?? match, kind })
    if (colon !== '') tokens.push({ text: colon })
    end = index + match.length
  }
  if (end < json.length) tokens.push({ text: json.slice(end) })
  return tokens
}

/** Lines that are shown at once. */
const linesShown = 14

/** The beginning of a long text, and the lines that are left; a few lines more are not worth a press. */
export function bounded(text: string): { readonly first: string; readonly rest: readonly string[] } {
  const lines = text.split('\n')
  if (lines.length <= linesShown * 1.5) return { first: text, rest: [] }
  return { first: lines.slice(0, linesShown).join('\n'), rest: lines.slice(linesShown) }
}
