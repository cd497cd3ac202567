import { assignmentOf } from './array-grammar.ts'
import type { Body, Clause, Command, Script, Word } from './ast.ts'
import { parseCondition } from './conditions.ts'
import type { Token } from './lexer.ts'
import type { Grammar, Parser } from './parser.ts'
import { readWord } from './words.ts'

const misplaced = /^(?:!|\}|do|done|elif|else|esac|fi|then)$/

/** Reads what is no simple command: `if`, `for`, `{ … }`, a function … */
const compound: Grammar['compound'] = parser => {
  const { type, text } = parser.lexer.peek()
  const { dialect } = parser.cursor
  if (type === 'operator' && text === '(') return parentheses(parser)
  if (type !== 'word') return undefined
  if (misplaced.test(text)) throw parser.unexpected()
  if (dialect === 'bash' && /^(?:select|coproc)$/.test(text)) throw parser.error({ kind: 'unsupported', feature: text })
  if (text === '[[' && dialect === 'bash') {
    parser.lexer.next()
    return { type: 'condition', condition: parseCondition(parser) }
  }
  if (text === 'function' && dialect !== 'dash') return functionKeyword(parser)
  const read = Object.hasOwn(compounds, text) ? compounds[text] : undefined
  if (!read) return /[$`'"\\=]/.test(text) ? undefined : functionDefinition(parser)
  parser.lexer.next()
  return read(parser)
}

/** What is more than plain commands. */
export const grammar: Grammar = { compound, assignment: assignmentOf }

const compounds: Readonly<Record<string, (parser: Parser) => Body>> = {
  '{': parser => ({ type: 'group', script: listTo(parser, '}') }),
  if: readIf,
  while: parser => loop(parser, false),
  until: parser => loop(parser, true),
  for: readFor,
  case: readCase,
}

function listTo(parser: Parser, end: string): Script {
  const script = parser.list([end])
  parser.expect(end)
  return script
}

function parentheses(parser: Parser): Body {
  const expression = doubleParentheses(parser)
  if (expression) return { type: 'arithmetic', expression }
  parser.lexer.next()
  return { type: 'subshell', script: listTo(parser, ')') }
}

function readIf(parser: Parser): Body {
  const branches: { test: Script; then: Script }[] = []
  do {
    const test = listTo(parser, 'then')
    branches.push({ test, then: parser.list(['elif', 'else', 'fi']) })
  } while (parser.take('elif'))
  const otherwise = parser.take('else') ? parser.list(['fi']) : []
  parser.expect('fi')
  return { type: 'if', branches, otherwise }
}

function loop(parser: Parser, until: boolean): Body {
  const test = listTo(parser, 'do')
  return { type: 'loop', until, test, script: listTo(parser, 'done') }
}

function readFor(parser: Parser): Body {
  const { dialect } = parser.cursor
  const expression = parser.is('(') ? doubleParentheses(parser) : undefined
  if (expression) {
    parser.take(';')
    return { type: 'count', expressions: splitExpressions(expression), script: doGroup(parser) }
  }
  const { type, text: name } = parser.lexer.peek()
  if (type === 'end' && dialect === 'bash') throw parser.error({ kind: 'unexpected', token: '\n', word: false })
  if (type !== 'word' && dialect === 'bash') throw parser.unexpected()
  // bash finds out when the loop runs.
  if (dialect !== 'bash' && !/^[A-Za-z_]\w*$/.test(name)) throw parser.error({ kind: 'badLoopName' })
  parser.lexer.next()
  parser.newlines()
  let words: Word[] | undefined
  let source = '"$@"'
  if (parser.take('in')) {
    const tokens: Token[] = []
    while (parser.lexer.peek().type === 'word') tokens.push(parser.lexer.next())
    words = tokens.map(({ word }) => word)
    source = tokens.map(({ text }) => text).join(' ')
    if (!parser.is(';') && parser.lexer.peek().type !== 'newline') throw parser.unexpected()
    parser.lexer.next()
  } else parser.take(';')
  return { type: 'for', name, words, script: doGroup(parser), source }
}

function doGroup(parser: Parser): Script {
  parser.newlines()
  if (parser.cursor.dialect === 'bash' && parser.take('{')) return listTo(parser, '}')
  parser.expect('do')
  return listTo(parser, 'done')
}

function readCase(parser: Parser): Body {
  const { text: source } = parser.lexer.peek()
  const word = parser.word()
  parser.newlines()
  parser.expect('in')
  const clauses: Clause[] = []
  for (;;) {
    parser.newlines()
    if (parser.take('esac')) return { type: 'case', word, clauses, source }
    parser.take('(')
    const patterns = [parser.word(')')]
    while (parser.take('|')) patterns.push(parser.word())
    parser.expect(')')
    const script = parser.list([';;', ';&', ';;&', 'esac'], { mayBeEmpty: true })
    const isLast = parser.is('esac')
    if (!isLast && !parser.is(';;', ';&', ';;&')) throw parser.unexpected(';;')
    clauses.push({ patterns, script, end: isLast ? ';;' : parser.lexer.next().text })
  }
}

/** `name() …`; a word that no `(` follows begins a simple command. */
function functionDefinition(parser: Parser) {
  const { cursor } = parser
  const parenthesis = /[ \t]*\(/y
  parenthesis.lastIndex = cursor.at
  if (!parenthesis.test(cursor.text)) return undefined
  const { text: name } = parser.lexer.next()
  parser.lexer.next()
  parser.expect(')')
  return { name, body: functionBody(parser) }
}

function functionKeyword(parser: Parser) {
  parser.lexer.next()
  if (parser.lexer.peek().type !== 'word') throw parser.unexpected()
  const { text: name } = parser.lexer.next()
  if (parser.take('(')) parser.expect(')')
  return { name, body: functionBody(parser) }
}

function functionBody(parser: Parser): Command {
  parser.newlines()
  const error = parser.unexpected()
  const body = parser.command()
  // Only bash asks for a compound command.
  if (parser.cursor.dialect === 'bash' && body.type !== 'compound') throw error
  return body
}

/** What stands between `((` and `))`; undefined, with nothing taken, where the second `(` begins a subshell. */
function doubleParentheses({ cursor, lexer }: Parser): Word | undefined {
  if (cursor.dialect !== 'bash' || cursor.char !== '(') return undefined
  const { text, at } = cursor
  let depth = 1
  for (let place = at; place < text.length; place++) {
    if (text[place] === '(') depth++
    else if (text[place] === ')' && --depth === 1) {
      if (text[place + 1] !== ')') return undefined
      cursor.at++
      const expression = readWord(cursor, ({ at }) => at >= place, 'here')
      lexer.next()
      cursor.at = place + 2
      return expression
    }
  }
  throw cursor.unterminated(')')
}

/** `i=0; i<3; i++` of a `for ((…))` in its three parts. */
function splitExpressions(expression: Word): readonly Word[] {
  const words: Word[number][][] = [[]]
  for (const part of expression) {
    const texts = part.type === 'text' ? part.text.split(';') : undefined
    if (!texts) words.at(-1)!.push(part)
    else
      for (const [index, text] of texts.entries()) {
        if (index > 0) words.push([])
        const isFirst = words.at(-1)!.length === 0
        words.at(-1)!.push({ type: 'text', text: isFirst ? text.trimStart() : text, quoted: true })
      }
  }
  return words
}
