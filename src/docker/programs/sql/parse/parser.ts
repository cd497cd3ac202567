import { type Dialect, unsimulated } from '../dialect.ts'
import { SqlError } from '../error.ts'
import { type Token, tokenize } from './lexer.ts'
import type { Name, TableName } from '../syntax.ts'

/** Words that cannot be names unless they are quoted. */
const reserved: ReadonlySet<string> = new Set(
  (
    'select from where group order by limit offset having union join inner left right full cross natural on using as and or not ' +
    'in is like between null true false insert update delete create drop set values into asc desc distinct all case when ' +
    'then else end table default primary unique key foreign references check constraint grant to with intersect except window ' +
    'returning fetch for'
  ).split(' '),
)

/** Words of SQL that the simulator does not know: where one stands it is not the statement that is wrong. */
const beyond: ReadonlySet<string> = new Set(
  (
    'join inner left right full cross natural union intersect except having window over case exists select any some lateral ' +
    'for fetch foreign references check constraint partition engine comment generated collate index fulltext on with using ' +
    'interval extract cast convert schema view function procedure trigger sequence role enum as like ~ :: [ @ & | ~ -> similar ' +
    'regexp rlike xor div mod escape array filter temporary'
  ).split(' '),
)

/** The words of a statement, taken one after another. */
export class Parser {
  readonly dialect: Dialect
  readonly source: string
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(source: string, dialect: Dialect) {
    this.source = source
    this.dialect = dialect
    this.#tokens = tokenize(source, dialect)
  }

  get token(): Token {
    return this.#tokens[this.#at]!
  }

  /** Where the last token taken ends. */
  get end(): number {
    return this.#tokens[this.#at - 1]?.end ?? 0
  }

  take(): Token {
    const { token } = this
    if (token.type !== 'end') this.#at++
    return token
  }

  /** Whether these words or signs come next. */
  is(words: string): boolean {
    return words.split(' ').every((word, index) => this.#tokens[this.#at + index]?.word === word)
  }

  /** Takes the words if they come next. */
  accept(words: string): boolean {
    const is = this.is(words)
    if (is) this.#at += words.split(' ').length
    return is
  }

  expect(words: string): void {
    for (const word of words.split(' ')) if (!this.accept(word)) throw this.problem()
  }

  /** The mistake of the token that comes next. */
  problem(token = this.token): SqlError {
    if (beyond.has(token.word)) return unsimulated(this.dialect, token.text.toUpperCase())
    return new SqlError(this.dialect.problems.syntax(token, this.source))
  }

  isName(): boolean {
    const { type, word } = this.token
    return type === 'name' || (type === 'word' && !reserved.has(word))
  }

  /** A name as the system keeps it: PostgreSQL's in lower case unless quoted. */
  name(): Name {
    if (!this.isName()) throw this.problem()
    const { type, text, word, at } = this.take()
    return { name: type === 'word' && !this.dialect.isMysql ? word : text, at }
  }

  /** `table`, `database.table`; PostgreSQL's schema `public` is where all tables are. */
  table(): TableName {
    const first = this.name()
    if (!this.accept('.')) return first
    const { name } = this.name()
    if (this.dialect.isMysql) {
      if (/^(information_schema|performance_schema|sys)$/i.test(first.name))
        throw unsimulated(this.dialect, `${first.name}.${name}`)
      return { name, database: first.name, at: first.at }
    }
    if (first.name !== 'public') throw unsimulated(this.dialect, `${first.name}.${name}`)
    return { name, at: first.at }
  }

  /** The table of `table.*`, if that comes next. */
  wholeTable(): Name | undefined {
    const [dot, star] = [this.#tokens[this.#at + 1], this.#tokens[this.#at + 2]]
    if (!this.isName() || dot?.word !== '.' || star?.word !== '*') return undefined
    const table = this.name()
    this.#at += 2
    return table
  }

  /** What `one` reads, once or more with commas between. */
  list<T>(one: () => T): readonly T[] {
    const items = [one()]
    while (this.accept(',')) items.push(one())
    return items
  }

  /** A list in parentheses. */
  inParentheses<T>(one: () => T): readonly T[] {
    this.expect('(')
    const items = this.list(one)
    this.expect(')')
    return items
  }

  text(): string {
    if (this.token.type !== 'string') throw this.problem()
    return this.take().text
  }

  integer(): number {
    if (this.token.type !== 'number') throw this.problem()
    return Number(this.take().text)
  }
}
