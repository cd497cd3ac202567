import { SqlError } from '../error.ts'
import type { Outcome } from '../outcome.ts'
import type { Session } from '../session.ts'
import type { CreateDatabase, DropDatabase, Use } from '../syntax.ts'

/** CREATE DATABASE. Throws SqlError where the name is taken. */
export function createDatabase(session: Session, { name, ifNotExists }: CreateDatabase): Outcome {
  session.allow(name, 'CREATE')
  const { dialect, store } = session
  const outcome = { tag: 'CREATE DATABASE', count: 1 }
  if (store.has(name)) {
    if (!ifNotExists) throw new SqlError(dialect.problems.databaseExists(name))
    return { ...outcome, notices: [`database "${name}" already exists, skipping`] }
  }
  store.create(name)
  return outcome
}

/** DROP DATABASE with all its tables. Throws SqlError where there is none, or it is PostgreSQL's in use. */
export function dropDatabase(session: Session, { name, ifExists }: DropDatabase): Outcome {
  session.allow(name, 'DROP')
  const { dialect, store } = session
  const tag = 'DROP DATABASE'
  if (!store.has(name)) {
    if (!ifExists) throw new SqlError(dialect.problems.noDatabaseToDrop(name))
    return { tag, count: 0, notices: [`database "${name}" does not exist, skipping`] }
  }
  if (!dialect.isMysql && name === session.database)
    throw new SqlError({ message: 'cannot drop the currently open database' })
  const count = store.tables(name).length
  store.drop(name)
  if (session.database === name) session.database = undefined
  return { tag, count }
}

/** USE. Throws SqlError where there is no such database. */
export function use(session: Session, { name }: Use): Outcome {
  session.allow(name, 'USE')
  if (!session.store.has(name)) throw new SqlError(session.dialect.problems.noDatabase(name))
  session.database = name
  return { tag: 'USE', database: name }
}
