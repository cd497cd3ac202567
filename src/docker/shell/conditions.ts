import type { Condition, Word } from './ast.ts'
import type { Lexer } from './lexer.ts'
import type { Parser } from './parser.ts'
import { readWord } from './words.ts'

const unary = /^-[a-hknoprstuvwxzGLNOS]$/
const binary = /^(?:==?|!=|<|>|-(?:eq|ne|lt|le|gt|ge|nt|ot|ef))$/

/** Parses what follows `[[`, up to and with `]]`. */
export function parseCondition(parser: Parser): Condition {
  const { lexer } = parser
  const take = (text: string) => {
    parser.newlines()
    return parser.take(text)
  }
  const word = (): Word => {
    if (parser.is(']]')) throw parser.unexpected()
    return parser.word()
  }
  const or = (): Condition => {
    let left = and()
    while (take('||')) left = { type: 'or', left, right: and() }
    return left
  }
  const and = (): Condition => {
    let left = not()
    while (take('&&')) left = { type: 'and', left, right: not() }
    return left
  }
  const not = (): Condition =>
    lexer.cursor.nested(() => {
      if (take('!')) return { type: 'not', condition: not() }
      if (!take('(')) return primary()
      const condition = or()
      if (!take(')')) throw parser.unexpected(')')
      return condition
    })
  const primary = (): Condition => {
    const { text } = lexer.peek()
    const left = word()
    if (unary.test(text) && lexer.peek().type === 'word' && !parser.is(']]')) {
      return { type: 'unary', operator: text, word: word() }
    }
    if (parser.is('=~')) {
      lexer.next()
      lexer.cursor.match(/[ \t]*/y)
      return { type: 'binary', operator: '=~', left, right: readExpression(lexer) }
    }
    if (!binary.test(lexer.peek().text)) return { type: 'unary', operator: '-n', word: left }
    const operator = lexer.next().text
    return { type: 'binary', operator, left, right: word() }
  }
  const condition = or()
  if (!take(']]')) throw parser.unexpected(']]')
  return condition
}

/** The regular expression after `=~`, in which parentheses and bars are no operators. */
function readExpression({ cursor }: Lexer): Word {
  let depth = 0
  return readWord(cursor, ({ char }) => {
    if (char === '(') depth++
    else if (char === ')') depth--
    return /[\n;&]/.test(char) || (/[ \t]/.test(char) && depth <= 0)
  })
}
