import { isDeclaring, plainAssignment } from './assignment-grammar.ts'
import type { Assignment, Redirect, Simple, Word } from './ast.ts'
import type { Token } from './lexer.ts'
import type { Parser } from './parser.ts'

const redirections = /^(?:<<<|<<-?|>>|<&|>&|<>|>\||&>>?|[<>])$/

/** Reads assignments, words and redirections. */
export function parseSimple(parser: Parser, line: number): Simple {
  const assignments: Assignment[] = []
  const words: Word[] = []
  const declared: Assignment[] = []
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
    const assignment = words.length === 0 || isDeclaring(words) ? assignmentAt(parser, token) : undefined
    if (words.length === 0 && assignment) assignments.push(assignment)
    else if (assignment?.elements) {
      declared.push(assignment)
      words.push([{ type: 'text', text: assignment.name, quoted: false }])
    } else words.push(token.word)
  }
  if (assignments.length + words.length + redirects.length === 0) throw parser.unexpected()
  return { type: 'simple', assignments, words, declared, redirects, line }
}

const assignmentAt = (parser: Parser, token: Token) =>
  parser.grammar ? parser.grammar.assignment(parser, token) : plainAssignment(token)

/** Reads the redirections after a compound command. */
export function parseRedirects(parser: Parser): readonly Redirect[] {
  const redirects: Redirect[] = []
  for (let next = parseRedirect(parser); next; next = parseRedirect(parser)) redirects.push(next)
  return redirects
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
