import { type Dialect, pickBy } from './dialect.ts'
import { compare, holds, TestError, type TestSystem } from './test-operators.ts'

const unaries = {
  bash: 'abcdefghknoprstuvwxzGLNORS',
  dash: 'bcdefghknoprstuwxzGLOS',
  ash: 'bcdefghknprstuwxzGLOS',
} as const
const binary = /^(?:=|!=|<|>|-(?:eq|ne|lt|le|gt|ge|nt|ot|ef))$/

/** Whether an expression of `test` holds. Throws TestError. */
export function evaluateTest(system: TestSystem, words: readonly string[]): boolean {
  const problem = system.dialect === 'bash' ? countProblem(words) : undefined
  if (problem !== undefined) throw new TestError(problem)
  return new Expression(system, words).result()
}

const isUnary = (dialect: Dialect, word: string | undefined) =>
  word?.length === 2 && word.startsWith('-') && unaries[dialect].includes(word.charAt(1))
const isBinary = (dialect: Dialect, word: string | undefined) =>
  word !== undefined && (binary.test(word) || (word === '==' && dialect !== 'dash'))

/** What bash, which goes by the number of words, says of an expression that is none. */
function countProblem(words: readonly string[]): string | undefined {
  if (words.length > 1 && words.length < 5 && words[0] === '!') return countProblem(words.slice(1))
  const [first = '', second = ''] = words
  if (words.length === 2 && !isUnary('bash', first)) return `${first}: unary operator expected`
  const isKnown = isBinary('bash', second) || /^-[ao]$/.test(second) || (first === '(' && words[2] === ')')
  return words.length === 3 && !isKnown ? `${second}: binary operator expected` : undefined
}

class Expression {
  readonly #system: TestSystem
  readonly #words: readonly string[]
  #at = 0

  constructor(system: TestSystem, words: readonly string[]) {
    this.#system = system
    this.#words = words
  }

  result(): boolean {
    if (this.#words.length === 0) return false
    const value = this.#or()
    if (this.#at < this.#words.length) {
      throw this.#error(
        'too many arguments',
        `${this.#words[this.#at - 1]!}: unexpected operator`,
        `${this.#words[this.#at]!}: unknown operand`,
      )
    }
    return value
  }

  #error(bash: string, dash: string, ash: string) {
    return new TestError(pickBy(this.#system.dialect, bash, dash, ash))
  }

  #or(): boolean {
    let value = this.#and()
    while (this.#words[this.#at] === '-o') {
      this.#at++
      value = this.#and() || value
    }
    return value
  }

  #and(): boolean {
    let value = this.#not()
    while (this.#words[this.#at] === '-a') {
      this.#at++
      value = this.#not() && value
    }
    return value
  }

  #not(): boolean {
    let isNot = false
    while (
      this.#words[this.#at] === '!' &&
      this.#at < this.#words.length - 1 &&
      !isBinary(this.#system.dialect, this.#words[this.#at + 1])
    ) {
      isNot = !isNot
      this.#at++
    }
    return this.#primary() !== isNot
  }

  #primary(): boolean {
    const { dialect } = this.#system
    const [word, operator, right] = this.#words.slice(this.#at, this.#at + 3)
    if (word === undefined) {
      if (dialect === 'dash') return false
      throw this.#error('argument expected', '', 'argument expected')
    }
    if (isBinary(dialect, operator)) {
      if (right === undefined)
        throw this.#error('argument expected', `${operator!}: argument expected`, `${operator!}: argument expected`)
      this.#at += 3
      return compare(this.#system, word, operator!, right)
    }
    this.#at++
    if (word === '(' && operator !== undefined) {
      const value = this.#or()
      if (this.#words[this.#at++] !== ')')
        throw this.#error("`)' expected", 'closing paren expected', 'closing paren expected')
      return value
    }
    if (operator === undefined || !isUnary(dialect, word)) return word !== ''
    this.#at++
    return holds(this.#system, word.charAt(1), operator)
  }
}
