import { type Dialect, unsimulated } from '../dialect.ts'
import type { SqlError } from '../error.ts'
import type { Statement } from '../syntax.ts'
import { insert, remove, truncate, update } from './change.ts'
import { createDatabase, createTable, dropDatabase, dropTable } from './define.ts'
import { Parser } from './parser.ts'
import { select } from './select.ts'
import { describe, show } from './show.ts'
import { grant, user } from './users.ts'

/** Reads one statement; undefined where there is nothing but blanks and comments. Throws SqlError. */
export function parseStatement(source: string, dialect: Dialect): Statement | undefined {
  const parser = new Parser(source, dialect)
  const first = parser.token
  if (first.type === 'end' || (parser.accept(';') && parser.token.type === 'end')) return undefined
  const verb = verbs.find(([words, isMysql = dialect.isMysql]) => isMysql === dialect.isMysql && parser.accept(words))
  if (!verb) throw unknown(parser)
  const statement = verb[2](parser)
  parser.accept(';')
  if (parser.token.type !== 'end') throw parser.problem()
  return statement
}

/** What follows CREATE, DROP and ALTER in one of the systems. */
const objects: ReadonlySet<string> = new Set(
  (
    'table database schema user role view index unique function procedure trigger event temporary temp sequence extension type ' +
    'server tablespace materialized or aggregate domain fulltext spatial instance resource policy publication rule collation'
  ).split(' '),
)

/** What to say of a statement that begins like none that is simulated: an honest word, or the system's of a typing error. */
function unknown(parser: Parser): SqlError {
  const first = parser.take()
  const { dialect, token } = parser
  if (first.type !== 'word' || !dialect.statements.split(' ').includes(first.word)) return parser.problem(first)
  const isTyping = ['create', 'drop', 'alter'].includes(first.word)
    ? !objects.has(token.word)
    : ['insert', 'delete'].includes(first.word)
  return isTyping
    ? parser.problem()
    : unsimulated(dialect, `${first.text} ${token.word}`.replace(/\W+$/, '').toUpperCase())
}

/** How statements begin, whether only MySQL or only PostgreSQL has them, and how they go on. */
const verbs: readonly (readonly [words: string, isMysql: boolean | undefined, parse: (parser: Parser) => Statement])[] =
  [
    ['select', undefined, select],
    ['insert into', undefined, insert],
    ['insert', true, insert],
    ['update', undefined, update],
    ['delete from', undefined, remove],
    ['create table', undefined, createTable],
    ['create database', undefined, createDatabase],
    ['create schema', true, createDatabase],
    ['create user', true, parser => user(parser, 'create')],
    ['alter user', undefined, parser => user(parser, 'alter')],
    ['drop user', true, parser => user(parser, 'drop')],
    ['drop table', undefined, dropTable],
    ['drop database', undefined, dropDatabase],
    ['drop schema', true, dropDatabase],
    ['truncate table', undefined, truncate],
    ['truncate', undefined, truncate],
    ['use', true, parser => ({ verb: 'use', name: parser.name().name })],
    ['show', true, show],
    ['describe', true, describe],
    ['desc', true, describe],
    ['grant all privileges on', true, grant],
    ['grant all on', true, grant],
    ['flush privileges', true, () => ({ verb: 'nothing' })],
    ['shutdown', true, () => ({ verb: 'shutdown' })],
  ]
