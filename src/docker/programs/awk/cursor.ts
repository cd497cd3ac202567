import type { Runtime } from './runtime.ts'
import type { AwkFunction, Expression, Place } from './syntax.ts'
import { SyntaxProblem, type Token } from './tokens.ts'
import { AwkError } from './values.ts'

/** Where the parser is in the words of a program, and what it has learnt. */
export class Cursor {
  at = 0
  /** In `print a > "file"` a comparison cannot have `>`. */
  noGreater = false
  /** The place that the expression read last is, for assignments. */
  place: Place | undefined
  takesRecords = false
  readonly functions = new Map<string, AwkFunction>()
  /** Expressions that were written as `/…/`. */
  readonly patterns = new Map<Expression, string>()
  readonly #tokens: readonly Token[]

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  get token(): Token {
    return this.peek(0)
  }

  peek(ahead: number): Token {
    return this.#tokens[this.at + ahead] ?? this.#tokens.at(-1)!
  }

  /** The word there, taken. */
  next(): Token {
    const { token } = this
    this.at++
    return token
  }

  is(...texts: readonly string[]): boolean {
    const { kind, text } = this.token
    return texts.includes(text) && (kind === 'mark' || kind === 'word' || kind === 'newline')
  }

  take(text: string): boolean {
    if (!this.is(text)) return false
    this.at++
    return true
  }

  /** Throws SyntaxProblem where another word is there. */
  expect(text: string): void {
    if (!this.take(text)) throw this.problem()
  }

  /** Why the word there cannot stand there. */
  problem(): Error {
    if (this.is('|') && this.peek(1).text === 'getline') {
      return new AwkError('시뮬레이터에는 `명령어 | getline`이 없어요. 셸의 $(명령어)으로 얻은 값을 -v로 넘겨 보세요.')
    }
    return new SyntaxProblem(this.token)
  }

  newlines(): void {
    while (this.is('\n')) this.at++
  }

  /** Takes what stands between statements. */
  ends(): void {
    while (this.is('\n', ';')) this.at++
  }

  get isAtEnd(): boolean {
    return this.is(';', '\n', '}') || this.token.kind === 'end'
  }

  /** Says that what was read last is no place. */
  value(made: Expression): Expression {
    this.place = undefined
    return made
  }

  placed(place: Place): Expression {
    this.place = place
    return place.get
  }

  /** The source of a pattern: of `/…/` what stands there, else the expression's text. */
  pattern(made: Expression, runtime: Runtime): string {
    return this.patterns.get(made) ?? runtime.asText(made(runtime))
  }
}
