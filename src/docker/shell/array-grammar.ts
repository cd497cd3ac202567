import { plainAssignment, withoutEmpty } from './assignment-grammar.ts'
import type { Assignment, Element, Word } from './ast.ts'
import type { Token } from './lexer.ts'
import type { Parser } from './parser.ts'

/** The assignment that a word is, with the elements in the parentheses behind it; undefined where it is none. */
export function assignmentOf(parser: Parser, token: Token): Assignment | undefined {
  const { text, word } = token
  const [first, ...others] = word
  if (parser.cursor.dialect !== 'bash' || first?.type !== 'text' || first.quoted) return plainAssignment(token)
  const [start = '', name = '', mark] = /^([A-Za-z_]\w*)(\+?=|\[)/.exec(text) ?? []
  if (mark === undefined) return undefined
  const rest = [{ ...first, text: first.text.slice(start.length) }, ...others]
  if (mark === '[') {
    const found = splitAtIndex(rest)
    return found && { name, ...found }
  }
  const elements = text === start && parser.cursor.char === '(' ? parseElements(parser) : {}
  return { name, append: mark === '+=', value: withoutEmpty(rest), ...elements }
}

/** `1]=value` in its two parts; undefined where a word is no such thing. */
function splitAtIndex(word: Word): (Pick<Assignment, 'append' | 'value'> & { index: Word }) | undefined {
  for (const [at, part] of word.entries()) {
    if (part.type !== 'text' || part.quoted) continue
    const [, before, plus, after] = /^([^\]]*)\](\+?)=([^]*)$/.exec(part.text) ?? []
    if (before === undefined || after === undefined) continue
    const index = withoutEmpty([...word.slice(0, at), { ...part, text: before }])
    return { index, append: plus === '+', value: withoutEmpty([{ ...part, text: after }, ...word.slice(at + 1)]) }
  }
  return undefined
}

/** Reads `(one [2]=two …)`, over lines too. */
function parseElements(parser: Parser): Required<Pick<Assignment, 'elements' | 'source'>> {
  const { cursor } = parser
  const { at: begin } = cursor
  const elements: Element[] = []
  parser.expect('(')
  for (;;) {
    parser.newlines()
    if (parser.take(')')) return { elements, source: cursor.text.slice(begin, cursor.at) }
    const word = parser.word(')')
    const [first, ...others] = word
    const isIndexed = first?.type === 'text' && !first.quoted && first.text.startsWith('[')
    const indexed = isIndexed ? splitAtIndex([{ ...first, text: first.text.slice(1) }, ...others]) : undefined
    elements.push(indexed ?? { value: word })
  }
}
