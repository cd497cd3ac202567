import { unsimulated } from '../dialect.ts'
import type { ColumnDefinition, KeyDefinition, Statement } from '../syntax.ts'
import { parseColumn, parseKey } from './column.ts'
import type { Parser } from './parser.ts'

export function createTable(parser: Parser): Statement {
  const ifNotExists = parser.accept('if not exists')
  const table = parser.table()
  const columns: ColumnDefinition[] = []
  const keys: KeyDefinition[] = []
  parser.inParentheses(() => {
    const key = parseKey(parser)
    if (key) return void keys.push(key)
    const { column, keys: own } = parseColumn(parser)
    columns.push(column)
    keys.push(...own)
  })
  if (parser.dialect.isMysql && parser.accept('engine')) {
    parser.accept('=')
    parser.expect('innodb')
  }
  characterSet(parser)
  return { verb: 'create table', table, columns, keys, ifNotExists }
}

/** MySQL's `DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_…`: what everything here is in anyway. */
function characterSet(parser: Parser): void {
  if (!parser.dialect.isMysql) return
  parser.accept('default')
  if (parser.accept('charset') || parser.accept('character set')) {
    parser.accept('=')
    parser.expect('utf8mb4')
  }
  if (!parser.accept('collate')) return
  parser.accept('=')
  if (!parser.take().word.startsWith('utf8mb4_')) throw unsimulated(parser.dialect, 'COLLATE')
}

export function dropTable(parser: Parser): Statement {
  const ifExists = parser.accept('if exists')
  const tables = parser.list(() => parser.table())
  return { verb: 'drop table', tables, ifExists }
}

export function createDatabase(parser: Parser): Statement {
  // PostgreSQL has no IF NOT EXISTS here.
  const ifNotExists = parser.dialect.isMysql && parser.accept('if not exists')
  const { name } = parser.name()
  characterSet(parser)
  return { verb: 'create database', name, ifNotExists }
}

export function dropDatabase(parser: Parser): Statement {
  const ifExists = parser.accept('if exists')
  return { verb: 'drop database', name: parser.name().name, ifExists }
}
