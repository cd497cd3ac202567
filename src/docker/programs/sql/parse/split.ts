import { type Spelling, tokenize } from './lexer.ts'

/** The statements of a text, each with the mark that ended it, and what is left without one. */
export interface Split {
  readonly statements: readonly { readonly text: string; readonly mark: string; readonly at: number }[]
  readonly rest: string
  /** What the rest is in the middle of: a quote, a comment, a parenthesis; empty where nothing is open. */
  readonly open: string
}

/** Cuts a text at `;` and, for MySQL's client, at `\G` and `\g`. */
export function splitStatements(source: string, spelling: Spelling): Split {
  const statements: { text: string; mark: string; at: number }[] = []
  let start = 0
  let depth = 0
  let open = ''
  let escape: number | undefined
  for (const { type, text, at, end } of tokenize(source, spelling)) {
    if (type === 'open') open = source[at]!
    const isEscape = escape !== undefined && escape === at - 1 && /^[gG]$/.test(text)
    escape = text === '\\' && spelling.isMysql ? at : undefined
    if (text === '(') depth++
    if (text === ')') depth--
    if ((type !== 'sign' || text !== ';') && !isEscape) continue
    const whole = source.slice(start, isEscape ? at - 1 : at)
    statements.push({
      text: whole.trim(),
      mark: isEscape ? `\\${text}` : ';',
      at: start + whole.length - whole.trimStart().length,
    })
    start = end
    depth = 0
  }
  const rest = source.slice(start)
  if (open === '' && /\/\*(?:(?!\*\/)[^])*$/.test(rest)) open = '*'
  return { statements, rest, open: open || (depth > 0 ? '(' : '') }
}
