import { mayAccess } from './access.ts'
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

const types: Readonly<Record<string, FileEntry['type']>> = {
  f: 'file',
  d: 'directory',
  c: 'device',
  h: 'symlink',
  L: 'symlink',
}
const bits: Readonly<Record<string, number>> = { r: 4, w: 2, x: 1 }
const specials: Readonly<Record<string, number>> = { u: 0o4000, g: 0o2000, k: 0o1000 }

/** What a unary operator, such as `-f`, says of a word. */
export function holds(system: TestSystem, letter: string, word: string): boolean {
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

/** What a binary operator says of two words. Throws TestError. */
export function compare(system: TestSystem, left: string, operator: string, right: string): boolean {
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
