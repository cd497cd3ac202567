import { defaultOf } from '../default.ts'
import { isLike } from '../operators.ts'
import type { Outcome } from '../outcome.ts'
import { databaseOf, type Session, tableOf } from '../session.ts'
import type { Column, Table } from '../store.ts'
import type { Show } from '../syntax.ts'
import { textOf } from '../types.ts'

const texts = (columns: readonly string[], rows: readonly (readonly (string | null)[])[]): Outcome => ({
  tag: 'SHOW',
  columns: columns.map(name => ({ name, isNumeric: false })),
  rows,
})

/** MySQL's SHOW DATABASES, SHOW TABLES and DESCRIBE. Throws SqlError. */
export function show(session: Session, { what, database: named, table, like }: Show): Outcome {
  if (what === 'columns') {
    const found = tableOf(session, table!, 'SELECT').table
    return texts(
      ['Field', 'Type', 'Null', 'Key', 'Default', 'Extra'],
      found.columns.map(column => describe(session, found, column)),
    )
  }
  const matches = (name: string) => like === undefined || isLike(name, like, true)
  const pattern = like === undefined ? '' : ` (${like})`
  if (what === 'databases')
    return texts(
      [`Database${pattern}`],
      session
        .databases()
        .filter(matches)
        .map(name => [name]),
    )
  const database = databaseOf(session, named)
  session.allow(database, 'SHOW')
  return texts(
    [`Tables_in_${database}${pattern}`],
    session.store
      .tables(database)
      .filter(matches)
      .map(name => [name]),
  )
}

function describe(session: Session, { keys }: Table, column: Column): readonly (string | null)[] {
  const { name, type, notNull, auto, default: fallback } = column
  const key = keys.find(({ columns }) => columns.includes(name))
  const isCall = fallback !== undefined && /^(now|current_timestamp|curdate|current_date)\b/i.test(fallback)
  return [
    name,
    type.name,
    notNull ? 'NO' : 'YES',
    key === undefined ? '' : key.primary ? 'PRI' : key.columns.length > 1 ? 'MUL' : 'UNI',
    isCall
      ? fallback.toUpperCase().replace(/^NOW.*/, 'CURRENT_TIMESTAMP')
      : textOf(defaultOf(session, column, 1), true),
    auto ? 'auto_increment' : isCall ? 'DEFAULT_GENERATED' : '',
  ]
}
