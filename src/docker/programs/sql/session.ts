import type { Dialect } from './dialect.ts'
import { SqlError } from './error.ts'
import type { Store, Table } from './store.ts'
import type { Grant, TableName, UserChange } from './syntax.ts'

/** One client's connection, as statements see it. */
export interface Session {
  readonly dialect: Dialect
  readonly store: Store
  readonly user: string
  /** Where the client is, as MySQL names it: `localhost` or an address. */
  readonly host: string
  /** What `version()` says. */
  readonly version: string
  /** The database in use. */
  database: string | undefined
  /** The first automatic number of the last INSERT. */
  lastId: bigint
  /** Milliseconds since the epoch. */
  now(): number
  shutdown(): void
  /** Throws SqlError where the user may not touch the database; `table` is what a statement's verb is about. */
  allow(database: string, verb: string, table?: string): void
  /** The databases that the user sees. */
  databases(): readonly string[]
  /** Throws SqlError. */
  changeUser(change: UserChange): void
  grant(grant: Grant): void
}

/** The database that a statement without one is about. Throws SqlError. */
export function databaseOf({ dialect, store, database }: Session, named = database): string {
  if (named === undefined) throw new SqlError({ code: 1046, state: '3D000', message: 'No database selected' })
  if (dialect.isMysql && !store.has(named)) throw new SqlError(dialect.problems.noDatabase(named))
  return named
}

/** The table of a statement, and the database it is in. Throws SqlError where there is none. */
export function tableOf(
  session: Session,
  name: TableName,
  verb: string,
): { readonly database: string; readonly table: Table } {
  const database = databaseOf(session, name.database)
  session.allow(database, verb, name.name)
  const table = session.store.read(database, name.name)
  if (!table) throw new SqlError(session.dialect.problems.noTable(name, database))
  return { database, table }
}
