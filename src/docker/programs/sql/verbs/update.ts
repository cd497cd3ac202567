import { SqlError } from '../error.ts'
import { defaultOf } from '../default.ts'
import { check, evaluate, type Scope, sameName } from '../evaluate.ts'
import { assertUnique, inOrder } from '../keys.ts'
import type { Outcome } from '../outcome.ts'
import { project } from '../project.ts'
import { type Session, tableOf } from '../session.ts'
import type { Row } from '../store.ts'
import type { Delete, Update } from '../syntax.ts'
import { coerce, textOf } from '../types.ts'
import { matching } from './select.ts'

/** UPDATE: all rows or none. Throws SqlError. */
export function update(session: Session, { table: name, changes, where, returning }: Update): Outcome {
  const { dialect, store } = session
  const { isMysql, problems } = dialect
  const { database, table } = tableOf(session, name, 'UPDATE')
  const targets = changes.map(({ column }) => {
    const index = table.columns.findIndex(other => sameName(other.name, column.name, isMysql))
    if (index < 0) throw new SqlError(problems.noTargetColumn(column, isMysql ? '' : table.name))
    return index
  })
  const scope: Scope = { session, table, clause: 'where clause' }
  for (const { value } of changes) if (value) check(value, { ...scope, clause: 'field list' })
  const matched = new Set(matching(scope, table.rows, where))
  const changed = new Map<Row, Row>()
  let number = 0
  for (const row of matched) {
    number++
    const after = [...row]
    changes.forEach(({ value }, index) => {
      const target = targets[index]!
      const column = table.columns[target]!
      const cell = { column: column.name, row: number, ...(value && { at: value.at }) }
      after[target] = value
        ? // MySQL sees what the same statement has changed already.
          coerce(
            dialect,
            column.type,
            evaluate(value, { ...scope, clause: 'field list', row: isMysql ? after : row }),
            cell,
          )
        : defaultOf(session, column, number)
      if (after[target] === null && column.notNull) {
        throw new SqlError(
          problems.notNull(
            table.name,
            column.name,
            after.map(value => textOf(value, isMysql)),
          ),
        )
      }
    })
    changed.set(row, after)
  }
  const after = [...changed.values()]
  // PostgreSQL writes a changed row anew, behind the others; InnoDB changes it where it is.
  const rows = isMysql
    ? inOrder(
        session,
        table,
        table.rows.map(row => changed.get(row) ?? row),
      )
    : [...table.rows.filter(row => !changed.has(row)), ...after]
  assertUnique(session, table, rows)
  store.write(database, { ...table, rows })
  const text = (row: Row) => JSON.stringify(row.map(value => textOf(value, isMysql)))
  const count = isMysql ? [...changed].filter(([before, after]) => text(before) !== text(after)).length : after.length
  return {
    tag: 'UPDATE',
    count,
    matched: matched.size,
    ...(returning && project(session, { table, items: returning }, after)),
  }
}

/** DELETE. */
export function remove(session: Session, { table: name, where, returning }: Delete): Outcome {
  const { database, table } = tableOf(session, name, 'DELETE')
  const gone = new Set(matching({ session, table, clause: 'where clause' }, table.rows, where))
  session.store.write(database, { ...table, rows: table.rows.filter(row => !gone.has(row)) })
  return { tag: 'DELETE', count: gone.size, ...(returning && project(session, { table, items: returning }, [...gone])) }
}
