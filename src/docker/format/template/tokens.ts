import { quote } from '../go.ts'
import { lineOf, TemplateError } from './error.ts'
import { lex, type Token } from './lex.ts'

/** The tokens of a template, read one after the other. */
export class Tokens {
  readonly #name: string
  readonly #text: string
  readonly #tokens: readonly Token[]
  /** How many have been read; set to go back. */
  place = 0

  constructor(name: string, text: string) {
    this.#name = name
    this.#text = text
    this.#tokens = lex(text)
  }

  peek(): Token {
    return this.#tokens[Math.min(this.place, this.#tokens.length - 1)]!
  }

  take(): Token {
    const token = this.peek()
    this.place++
    return token
  }

  /** The next token that is no space. */
  peekWord(): Token {
    while (this.peek().type === 'space') this.place++
    return this.peek()
  }

  takeWord(): Token {
    this.peekWord()
    return this.take()
  }

  error(message: string): TemplateError {
    const { at } = this.#tokens[Math.min(Math.max(this.place - 1, 0), this.#tokens.length - 1)]!
    return new TemplateError(`template: ${this.#name}:${lineOf(this.#text, at)}: ${message}`)
  }

  unexpected(token: Token, context: string): TemplateError {
    return this.error(token.type === 'error' ? token.text : `unexpected ${shown(token)} in ${context}`)
  }

  expect(type: Token['type'], context: string): Token {
    const token = this.takeWord()
    if (token.type !== type) throw this.unexpected(token, context)
    return token
  }
}

function shown({ type, text }: Token) {
  if (type === 'end') return 'EOF'
  if (type === 'keyword' || type === 'dot' || type === 'nil') return `<${text}>`
  return text.length > 10 ? `${quote(text.slice(0, 10))}...` : quote(text)
}
