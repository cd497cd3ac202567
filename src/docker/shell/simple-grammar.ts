import type { Assignment, Redirect, Simple, Word } from './ast.ts'
import type { Token } from './lexer.ts'
import type { Parser } from './parser.ts'

const redirections = /^(?:<<<|<<-?|>>|<&|>&|<>|>\||&>>?|[<>])$/

/** Reads assignments, words and redirections. */
export function parseSimple(parser: Parser, line: number): Simple {
  const assignments: Assignment[] = []
  const words: Word[] = []
  const redirects: Redirect[] = []
  for (;;) {
    const redirect = parseRedirect(parser)
    if (redirect) {
      redirects.push(redirect)
      continue
    }
    parser.expandAlias(words.length === 0)
    if (parser.lexer.peek().type !== 'word') break
    const token = parser.lexer.next()
    const assignment = words.length === 0 ? assignmentOf(parser, token) : undefined
    if (assignment) assignments.push(assignment)
    else words.push(token.word)
  }
  if (assignments.length + words.length + redirects.length === 0) throw parser.unexpected()
  return { type: 'simple', assignments, words, redirects, line }
}

/** Reads the redirections after a compound command. */
export function parseRedirects(parser: Parser): readonly Redirect[] {
  const redirects: Redirect[] = []
  for (let next = parseRedirect(parser); next; next = parseRedirect(parser)) redirects.push(next)
  return redirects
}

function assignmentOf(parser: Parser, { text, word }: Token): Assignment | undefined {
  const [first, ...others] = word
  const [start, name = '', plus] = /^([A-Za-z_]\w*)(\+?)=/.exec(text) ?? []
  if (first?.type !== 'text' || first.quoted || start === undefined) return undefined
  const { dialect, char } = parser.cursor
  if (plus === '+' && dialect !== 'bash') return undefined
  if (text === start && char === '(' && dialect === 'bash') {
    throw parser.error({ kind: 'unsupported', feature: `${text}(…)` })
  }
  const value = first.text.slice(start.length)
  return { name, append: plus === '+', value: [...(value === '' ? [] : [{ ...first, text: value }]), ...others] }
}

function parseRedirect(parser: Parser): Redirect | undefined {
  const { lexer } = parser
  const isNumber = lexer.peek().type === 'number'
  const fd = isNumber ? { fd: Number(lexer.next().text) } : {}
  const { type, text: operator } = lexer.peek()
  if (type !== 'operator' || !redirections.test(operator)) {
    if (isNumber) throw parser.unexpected()
    return undefined
  }
  lexer.next()
  const token = lexer.peek()
  // Asked for before the word is taken: the next token may be the newline after which the text begins.
  const isHere = /^<<-?$/.test(operator) && token.type === 'word'
  const text = isHere ? lexer.hereDocument(token.text, operator === '<<-') : undefined
  if (token.type === 'end' && parser.cursor.dialect === 'bash') {
    throw parser.error({ kind: 'unexpected', token: '\n', word: false })
  }
  const target = parser.word()
  return { ...fd, operator, target: text ?? target }
}
