import { Cursor } from '../shell/cursor.ts'
import type { Script } from '../shell/ast.ts'
import { Lexer } from '../shell/lexer.ts'
import { ShellSyntaxError } from '../shell/syntax-error.ts'

/** `$(…)` in a word: what stands between its brackets, from `start` up to `end`. */
export interface Substitution {
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
}

/** A token of a line and where it stands. */
export interface Token {
  readonly type: 'word' | 'operator' | 'number' | 'newline' | 'comment' | 'continuation' | 'document'
  readonly start: number
  readonly end: number
  /** As it was typed. */
  readonly text: string
  /** Of a word, what the shell makes of it; as it was typed where that is only known when it runs. */
  readonly value: string
  readonly substitutions: readonly Substitution[]
  /** Whether its quote has no end. */
  readonly isOpen?: boolean
}

/** Splits a line as the host's shell does; what is not finished yet is one word up to the line's end. */
export function scan(line: string): readonly Token[] {
  let found: Substitution[] = []
  const nested = (at: Cursor): Script => {
    // What stands between backquotes is read from a text of its own, in which places are others.
    if (at !== cursor) return []
    const outer = found
    const start = cursor.at
    const tokens = read(true)
    found = [...outer, { start, end: cursor.at, tokens }]
    return []
  }
  const cursor = new Cursor(line, 'bash', nested)

  function read(isInside: boolean): readonly Token[] {
    const lexer = new Lexer(cursor)
    const tokens: Token[] = []
    let depth = 0
    let isHere = ''
    for (;;) {
      found = []
      const from = cursor.at
      const next = attempt(lexer)
      const start = next?.start ?? from + /^(?:[ \t]|\\\n)*/.exec(line.slice(from))![0].length
      tokens.push(...gap(line, from, start))
      if (!next) {
        const text = line.slice(start)
        cursor.at = line.length
        return [
          ...tokens,
          { type: 'word', start, end: line.length, text, value: text, substitutions: found, isOpen: true },
        ]
      }
      const { type, text, word } = next
      if (type === 'end') return tokens
      if (text === '(') depth++
      if (isInside && type === 'operator' && text === ')' && depth-- === 0) {
        cursor.at = start
        return tokens
      }
      const end = start + text.length
      const pieces = word.map(part => (part.type === 'text' ? part.text : undefined))
      const value = pieces.includes(undefined) ? text : pieces.join('')
      tokens.push({ type, start, end, text, value: type === 'word' ? value : text, substitutions: found })
      if (isHere !== '' && type === 'word') lexer.hereDocument(text, isHere === '<<-')
      isHere = /^<<-?$/.test(text) && type === 'operator' ? text : ''
      if (type === 'newline' && cursor.at > end) tokens.push(plain('document', line, end, cursor.at))
    }
  }
  return read(false)
}

function attempt(lexer: Lexer) {
  try {
    return lexer.next()
  } catch (error) {
    if (error instanceof ShellSyntaxError) return undefined
    throw error
  }
}

/** What the shell passes over between two tokens: a `\` at a line's end, a comment. */
function gap(line: string, from: number, to: number): readonly Token[] {
  const text = line.slice(from, to)
  return [...text.matchAll(/\\(?=\n)|#.*/g)].map(({ 0: piece, index }) => {
    const start = from + index
    return plain(piece === '\\' ? 'continuation' : 'comment', line, start, start + piece.length)
  })
}

function plain(type: Token['type'], line: string, start: number, end: number): Token {
  const text = line.slice(start, end)
  return { type, start, end, text, value: text, substitutions: [] }
}
