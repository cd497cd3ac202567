import type { Assignment, Element, Word } from './ast.ts'
import type { Token } from './lexer.ts'
import type { Parser } from './parser.ts'

/** Builtins whose arguments may be assignments, which are not split. */
const declares = new Set(['export', 'readonly', 'local', 'declare', 'typeset'])

/** Whether a command begins with a builtin whose arguments may be assignments. */
export function isDeclaring([first]: readonly Word[]): boolean {
  const [part] = first ?? []
  return first?.length === 1 && part?.type === 'text' && !part.quoted && declares.has(part.text)
}

/** The assignment that a word is, with the elements in the parentheses behind it; undefined where it is none. */
export function assignmentOf(parser: Parser, { text, word }: Token): Assignment | undefined {
  const [first, ...others] = word
  if (first?.type !== 'text' || first.quoted) return undefined
  const { dialect, char } = parser.cursor
  const isBash = dialect === 'bash'
  const [start = '', name = '', mark] = /^([A-Za-z_]\w*)(\+?=|\[)/.exec(text) ?? []
  const rest = [{ ...first, text: first.text.slice(start.length) }, ...others]
  if (mark === '[') {
    const found = isBash ? splitAtIndex(rest) : undefined
    return found && { name, ...found }
  }
  if (mark === undefined || (mark === '+=' && !isBash)) return undefined
  const elements = text === start && char === '(' && isBash ? parseElements(parser) : {}
  return { name, append: mark === '+=', value: withoutEmpty(rest), ...elements }
}

const withoutEmpty = (word: Word) => word.filter(part => part.type !== 'text' || part.quoted || part.text !== '')

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
