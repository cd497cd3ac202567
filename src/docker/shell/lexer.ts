import type { Part, Word } from './ast.ts'
import type { Cursor } from './cursor.ts'
import type { Dialect } from './dialect.ts'
import { ShellSyntaxError } from './syntax-error.ts'
import { isProcess, readCommandWord, readHereDocument } from './words.ts'

export interface Token {
  /** `number` is the descriptor before a redirection. */
  readonly type: 'word' | 'operator' | 'number' | 'newline' | 'end'
  /** As it was typed. */
  readonly text: string
  readonly word: Word
  readonly start: number
}

/** A here-document whose text begins after the line's end. */
interface Pending {
  readonly delimiter: string
  readonly literal: boolean
  readonly indented: boolean
  readonly parts: Part[]
}

const operators: Readonly<Record<Dialect, RegExp>> = {
  bash: /&&|\|\||;;&|;;|;&|<<<|<<-|<<|&>>|&>|>>|<&|>&|<>|>\||\|&|[;&|()<>]/y,
  dash: /&&|\|\||;;|<<-|<<|>>|<&|>&|<>|>\||[;&|()<>]/y,
  ash: /&&|\|\||;;|<<-|<<|&>|>>|<&|>&|<>|>\||[;&|()<>]/y,
}

/** Tokens of a script, one ahead. */
export class Lexer {
  readonly cursor: Cursor
  #ahead: Token | undefined
  #pending: Pending[] = []
  /** The here-document within which the script ended. */
  open: { readonly delimiter: string; readonly line: number } | undefined

  constructor(cursor: Cursor) {
    this.cursor = cursor
  }

  peek(): Token {
    return (this.#ahead ??= this.#read())
  }

  next(): Token {
    const token = this.peek()
    this.#ahead = undefined
    return token
  }

  /** Puts a text in the place of the token ahead. */
  replace({ start, text: before }: Token, text: string): void {
    const { cursor } = this
    cursor.text = cursor.text.slice(0, start) + text + cursor.text.slice(start + before.length)
    cursor.at = start
    this.#ahead = undefined
  }

  /** Remembers to read a here-document where the line ends; its text comes into the word that is returned. */
  hereDocument(end: string, indented: boolean): Word {
    const parts: Part[] = []
    const delimiter = end.replace(/\\([^])|['"]/g, '$1')
    this.#pending.push({ delimiter, literal: /[\\'"]/.test(end), indented, parts })
    return parts
  }

  #read(): Token {
    const { cursor } = this
    cursor.match(/(?:[ \t]|\\\n)*(?:#.*)?/y)
    const start = cursor.at
    const token = (type: Token['type'], text: string, word: Word = []): Token => ({ type, text, word, start })
    if (cursor.ended) {
      this.#hereDocuments()
      return token('end', '')
    }
    if (cursor.take('\n')) {
      this.#hereDocuments()
      return token('newline', '\n')
    }
    const operator = isProcess(cursor) ? undefined : cursor.match(operators[cursor.dialect])?.[0]
    if (operator !== undefined) {
      if (cursor.dialect === 'bash' && operator === '>' && cursor.char === '(') {
        throw new ShellSyntaxError({ kind: 'unsupported', feature: `${operator}(…)` }, cursor.line)
      }
      return token('operator', operator)
    }
    const number = cursor.match(/\d(?=[<>])/y)?.[0]
    if (number !== undefined) return token('number', number)
    const word = readCommandWord(cursor)
    return token('word', cursor.text.slice(start, cursor.at), word)
  }

  #hereDocuments() {
    for (const { delimiter, literal, indented, parts } of this.#pending.splice(0)) {
      let text = ''
      const begin = this.cursor.line - (this.cursor.ended ? 0 : 1)
      for (;;) {
        // A script that ends within a here-document ends the here-document.
        const found = this.cursor.match(/([^\n]*)(\n|$)/y)!
        const line = indented ? found[1]!.replace(/^\t+/, '') : found[1]!
        if (line === delimiter) break
        text += line + found[2]!
        if (!this.cursor.ended) continue
        this.open = { delimiter, line: begin }
        if (this.cursor.dialect === 'bash' && line !== '') text += '\n'
        break
      }
      if (literal) parts.push({ type: 'text', text, quoted: true })
      else parts.push(...readHereDocument(this.cursor.inside(text)))
    }
  }
}
