import type { Outcome } from './outcome.ts'
import type { Session } from './session.ts'
import { parseStatement } from './parse/statement.ts'
import type { Statement } from './syntax.ts'
import { createTable, dropTable, truncate } from './verbs/create-table.ts'
import { createDatabase, dropDatabase, use } from './verbs/database.ts'
import { insert } from './verbs/insert.ts'
import { select } from './verbs/select.ts'
import { show } from './verbs/show.ts'
import { remove, update } from './verbs/update.ts'

type Verbs = {
  readonly [V in Statement['verb']]: (session: Session, statement: Extract<Statement, { verb: V }>) => Outcome
}

const verbs: Verbs = {
  'create database': createDatabase,
  'create table': createTable,
  delete: remove,
  'drop database': dropDatabase,
  'drop table': dropTable,
  grant: (session, statement) => {
    session.grant(statement)
    return { tag: 'GRANT', count: 0 }
  },
  insert,
  nothing: () => ({ tag: 'FLUSH', count: 0 }),
  select,
  show,
  shutdown: session => {
    session.shutdown()
    return { tag: 'SHUTDOWN', count: 0 }
  },
  truncate,
  update,
  use,
  user: (session, statement) => {
    session.changeUser(statement)
    return { tag: `${statement.action.toUpperCase()} ROLE`, count: 0 }
  },
}

/** Carries out one statement; undefined where it is empty. Throws SqlError, having changed nothing. */
export function execute(session: Session, source: string): Outcome | undefined {
  const statement = parseStatement(source, session.dialect)
  // The table is complete by its type; each verb gets its own statement.
  return statement && (verbs[statement.verb] as (session: Session, statement: Statement) => Outcome)(session, statement)
}
