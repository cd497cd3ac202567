import { type Dialect, pickBy } from './dialect.ts'
import type { FileEntry, FileSystem, User } from './host.ts'
import { entryAt, joinPath } from './paths.ts'

/** What `test` asks of its system. */
export interface TestSystem {
  readonly dialect: Dialect
  readonly files: FileSystem
  readonly cwd: string
  readonly user: User
  isTerminal(stream: number): boolean
  isSet(variable: string): boolean
  isFlag(name: string): boolean
}

/** An expression that `test` cannot read; `message` is the dialect's. */
export class TestError extends Error {
  override readonly name = 'TestError'
}

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

const types: Readonly<Record<string, FileEntry['type']>> = {
  f: 'file',
  d: 'directory',
  c: 'device',
  h: 'symlink',
  L: 'symlink',
}
const bits: Readonly<Record<string, number>> = { r: 4, w: 2, x: 1 }
const specials: Readonly<Record<string, number>> = { u: 0o4000, g: 0o2000, k: 0o1000 }

function holds(system: TestSystem, letter: string, word: string): boolean {
  if (letter === 'n') return word !== ''
  if (letter === 'z') return word === ''
  if (letter === 't') return system.isTerminal(Number(word))
  if (letter === 'v') return system.isSet(word)
  if (letter === 'o') return system.isFlag(word)
  const isLink = letter === 'h' || letter === 'L'
  const entry = word === '' ? undefined : entryAt(system.files, joinPath(system.cwd, word), !isLink)
  if (!entry) return false
  const type = types[letter]
  if (type) return entry.type === type
  if (letter === 's') return (entry.size ?? entry.data?.length ?? 1) > 0
  if (letter === 'O') return entry.uid === system.user.uid
  if (letter === 'G') return entry.gid === system.user.gid
  if (specials[letter]) return (entry.mode & specials[letter]) !== 0
  if (bits[letter]) return mayAccess(system.user, entry, bits[letter])
  return letter === 'e' || letter === 'a'
}

/** Whether a user has a permission (4 read, 2 write, 1 execute) on a file. */
export function mayAccess(user: User, entry: FileEntry, bit: number): boolean {
  if (user.uid === 0) return bit !== 1 || entry.type === 'directory' || (entry.mode & 0o111) !== 0
  const mode = entry.uid === user.uid ? entry.mode >> 6 : entry.gid === user.gid ? entry.mode >> 3 : entry.mode
  return (mode & bit) !== 0
}

const texts: Readonly<Record<string, (left: string, right: string) => boolean>> = {
  '=': (left, right) => left === right,
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '>': (left, right) => left > right,
}
const numbers: Readonly<Record<string, (left: bigint, right: bigint) => boolean>> = {
  '-eq': (left, right) => left === right,
  '-ne': (left, right) => left !== right,
  '-lt': (left, right) => left < right,
  '-le': (left, right) => left <= right,
  '-gt': (left, right) => left > right,
  '-ge': (left, right) => left >= right,
}

function compare(system: TestSystem, left: string, operator: string, right: string): boolean {
  if (texts[operator]) return texts[operator](left, right)
  if (numbers[operator]) return numbers[operator](integer(system, left), integer(system, right))
  const [a, b] = [left, right].map(word => entryAt(system.files, joinPath(system.cwd, word)))
  if (operator === '-ef') return a !== undefined && a === b
  // Only bash takes what is not there for old.
  if ((!a || !b) && system.dialect !== 'bash') return false
  const [first, second] = [a?.mtime ?? -1, b?.mtime ?? -1]
  return operator === '-nt' ? first > second : first < second
}

function integer({ dialect }: TestSystem, word: string): bigint {
  const isNumber = /^\s*[-+]?\d+\s*$/.test(word)
  const value = isNumber ? BigInt(word.trim().replace(/^\+/, '')) : 0n
  if (isNumber && BigInt.asIntN(64, value) === value) return value
  const ash = isNumber ? `${word}: out of range` : word === '' ? 'bad number' : `${word}: bad number`
  throw new TestError(pickBy(dialect, `${word}: integer expression expected`, `Illegal number: ${word}`, ash))
}
