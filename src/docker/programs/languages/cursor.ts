import { Unfinished, Unsimulated } from './failure.ts'
import { type Token, tokenize } from './lexer.ts'
import type { Span } from './syntax.ts'

/** How the two languages' expressions differ. */
export interface Grammar {
  readonly language: 'javascript' | 'python'
  /** Operators of two operands, loosest first; a word of two is `not in`. */
  readonly levels: readonly (readonly string[])[]
  readonly prefixes: readonly string[]
  /** Names that are values. */
  readonly constants: ReadonlyMap<string, null | undefined | boolean>
  /** Words that begin or join what is not simulated. */
  readonly reserved: ReadonlySet<string>
}

const maxDepth = 150

/** The tokens of a program, taken one after another. */
export class Cursor {
  readonly grammar: Grammar
  readonly isPython: boolean
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0

  /** `offset` is where the source begins in what it is a part of. Throws Unsimulated. */
  constructor(source: string, grammar: Grammar, offset = 0) {
    this.grammar = grammar
    this.isPython = grammar.language === 'python'
    this.#tokens = tokenize(source, grammar.language, offset)
  }

  get token(): Token {
    return this.#tokens[this.#at]!
  }

  /** The token that is `ahead` of the next one; undefined behind the end. */
  peek(ahead: number): Token | undefined {
    return this.#tokens[this.#at + ahead]
  }

  take(count = 1): Token {
    this.#at += count
    return this.#tokens[this.#at - 1]!
  }

  /** Whether the token that is `ahead` of the next one is a sign or a word. */
  is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return (token?.type === 'sign' || token?.type === 'name') && token.text === text
  }

  accept(text: string): boolean {
    const is = this.is(text)
    if (is) this.#at++
    return is
  }

  expect(text: string): void {
    if (!this.accept(text)) throw this.unknown()
  }

  /** What to say of a token that cannot be here. */
  unknown(): Unsimulated {
    return this.token.type === 'end' ? new Unfinished('끝나지 않은 코드') : new Unsimulated(this.token.text)
  }

  name(): string {
    if (this.token.type !== 'name' || this.grammar.reserved.has(this.token.text)) throw this.unknown()
    return this.take().text
  }

  /** From a place to the end of the last token taken. */
  from(at: number): Span {
    return { at, end: this.#tokens[this.#at - 1]!.end }
  }

  /** What `read` reads one level deeper. Throws Unsimulated where that is too deep. */
  deeper<T>(read: () => T): T {
    if (++this.#depth > maxDepth) throw new Unsimulated('너무 깊은 괄호')
    const made = read()
    this.#depth--
    return made
  }
}
