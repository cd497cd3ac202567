import { SqlError } from '../error.ts'
import { sameName } from '../evaluate.ts'
import { defaultOf } from '../default.ts'
import type { Outcome } from '../outcome.ts'
import { databaseOf, type Session } from '../session.ts'
import type { Key, Table } from '../store.ts'
import type { CreateTable, DropTable, Truncate } from '../syntax.ts'
import { typeNamed } from '../types.ts'
import { tableOf } from '../session.ts'

/** CREATE TABLE. Throws SqlError where the name is taken or a column is wrong. */
export function createTable(session: Session, { table, columns, keys, ifNotExists }: CreateTable): Outcome {
  const { dialect, store } = session
  const { problems, isMysql } = dialect
  const database = databaseOf(session, table.database)
  session.allow(database, 'CREATE', table.name)
  if (store.read(database, table.name)) {
    if (!ifNotExists) throw new SqlError(problems.tableExists(table.name))
    return { tag: 'CREATE TABLE', notices: [`relation "${table.name}" already exists, skipping`] }
  }
  const twice = columns.find(
    ({ name }, index) => columns.findIndex(other => sameName(other.name, name, isMysql)) < index,
  )
  if (twice) throw new SqlError(problems.duplicateColumn(twice.name))
  const named = keys.map((key): Key => {
    const names = key.columns.map(reference => {
      const found = columns.find(({ name }) => sameName(name, reference.name, isMysql))
      if (!found) throw new SqlError(problems.noKeyColumn(reference))
      return found.name
    })
    const postgres = key.primary ? `${table.name}_pkey` : `${table.name}_${names.join('_')}_key`
    return { primary: key.primary, columns: names, name: !isMysql ? postgres : key.primary ? 'PRIMARY' : names[0]! }
  })
  const inPrimary = new Set(named.filter(key => key.primary).flatMap(key => key.columns))
  const made: Table = {
    name: table.name,
    columns: columns.map(({ name, type, notNull, auto, default: fallback }) => ({
      name,
      type: typeNamed(dialect, type),
      notNull: notNull || inPrimary.has(name),
      auto,
      ...(fallback !== undefined && { default: fallback }),
    })),
    keys: named,
    next: 1,
    rows: [],
  }
  // A default that does not fit is found out now.
  for (const column of made.columns) defaultOf(session, column, 1)
  store.write(database, made)
  return { tag: 'CREATE TABLE', count: 0 }
}

/** DROP TABLE: all of the tables or none. */
export function dropTable(session: Session, { tables, ifExists }: DropTable): Outcome {
  const { dialect, store } = session
  const all = tables.map(table => {
    const database = databaseOf(session, table.database)
    session.allow(database, 'DROP', table.name)
    return { database, table, isThere: store.read(database, table.name) !== undefined }
  })
  const missing = all.filter(({ isThere }) => !isThere)
  if (missing[0] && !ifExists) throw new SqlError(dialect.problems.noTableToDrop(missing[0].table, missing[0].database))
  for (const { database, table, isThere } of all) if (isThere) store.remove(database, table.name)
  return {
    tag: 'DROP TABLE',
    count: 0,
    notices: missing.map(({ table }) => `table "${table.name}" does not exist, skipping`),
  }
}

/** TRUNCATE; only MySQL begins to number anew. */
export function truncate(session: Session, { table: name }: Truncate): Outcome {
  const { database, table } = tableOf(session, name, 'DROP')
  session.store.write(database, { ...table, rows: [], ...(session.dialect.isMysql && { next: 1 }) })
  return { tag: 'TRUNCATE TABLE', count: 0 }
}
