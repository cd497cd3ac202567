import { SqlError } from '../error.ts'
import { defaultOf } from '../default.ts'
import { check, evaluate, sameName } from '../evaluate.ts'
import { assertUnique, inOrder } from '../keys.ts'
import type { Outcome } from '../outcome.ts'
import { project } from '../project.ts'
import { type Session, tableOf } from '../session.ts'
import type { Column, Row, Table } from '../store.ts'
import type { Expression, Insert } from '../syntax.ts'
import { coerce, textOf } from '../types.ts'
import type { Value } from '../value.ts'

/** INSERT: all rows or none. Throws SqlError. */
export function insert(session: Session, { table: name, columns, rows, returning }: Insert): Outcome {
  const { dialect, store } = session
  const { database, table } = tableOf(session, name, 'INSERT')
  const targets = columns?.map(column => {
    const index = table.columns.findIndex(other => sameName(other.name, column.name, dialect.isMysql))
    if (index < 0) throw new SqlError(dialect.problems.noTargetColumn(column, table.name))
    return index
  })
  const twice = columns?.find((_, index) => targets!.indexOf(targets![index]!) < index)
  if (twice) throw new SqlError(dialect.problems.targetTwice(twice))
  const given = rows.map((row, index) => cells(session, table, targets, row, index + 1, columns))
  const { rows: added, next } = numbered(table, given)
  try {
    for (const row of added) assertNotNull(session, table, row, targets)
    const all = [...table.rows, ...added]
    assertUnique(session, table, all)
    store.write(database, { ...table, next, rows: inOrder(session, table, all) })
  } catch (error) {
    // As in the real systems, numbers given to rows that then failed are not given again.
    if (error instanceof SqlError && next !== table.next) store.write(database, { ...table, next })
    throw error
  }
  const auto = table.columns.findIndex(column => column.auto)
  const first = given.findIndex(row => row[auto] === null)
  if (auto >= 0 && first >= 0) session.lastId = added[first]![auto] as bigint
  const result = returning ? project(session, { table, items: returning }, added) : {}
  return { tag: 'INSERT', count: added.length, ...result }
}

/** One row's values in the order of the table's columns; an automatic number that is not given is NULL. */
function cells(
  session: Session,
  table: Table,
  targets: readonly number[] | undefined,
  row: readonly (Expression | undefined)[],
  number: number,
  columns: Insert['columns'],
): Row {
  const { dialect } = session
  const width = targets?.length ?? table.columns.length
  // PostgreSQL lets a row without a list of columns be short: the others get their defaults.
  const isShort = row.length < width && (targets !== undefined || dialect.isMysql)
  if (row.length > width || isShort) {
    throw new SqlError(
      dialect.problems.columnCount(number, row.length > width, row[width]?.at ?? columns?.[row.length]?.at ?? 0),
    )
  }
  return table.columns.map((column, index): Value => {
    const at = targets ? targets.indexOf(index) : index
    const expression = at < 0 ? undefined : row[at]
    if (expression === undefined) return column.auto ? null : defaultOf(session, column, number)
    const scope = { session, clause: 'field list' }
    check(expression, scope)
    const value = evaluate(expression, scope)
    if (value === null && column.auto && !dialect.isMysql)
      throw notNull(
        session,
        table,
        column,
        table.columns.map(() => null),
      )
    return coerce(dialect, column.type, value, { column: column.name, row: number, at: expression.at })
  })
}

/** The rows with automatic numbers where they have none, and the number that comes next. */
function numbered(table: Table, rows: readonly Row[]): { readonly rows: readonly Row[]; readonly next: number } {
  const auto = table.columns.findIndex(column => column.auto)
  if (auto < 0) return { rows, next: table.next }
  let { next } = table
  const all = rows.map(row => {
    if (row[auto] === null) return row.with(auto, BigInt(next++))
    return row
  })
  return { rows: all, next }
}

function assertNotNull(session: Session, table: Table, row: Row, targets: readonly number[] | undefined): void {
  const index = table.columns.findIndex((column, at) => column.notNull && row[at] === null)
  const column = table.columns[index]
  if (!column) return
  const isLeftOut = targets !== undefined && !targets.includes(index)
  throw notNull(
    session,
    table,
    column,
    row.map(value => textOf(value, session.dialect.isMysql)),
    isLeftOut,
  )
}

function notNull(
  { dialect }: Session,
  table: Table,
  column: Column,
  row: readonly (string | null)[],
  isLeftOut = false,
): SqlError {
  return new SqlError(dialect.problems[isLeftOut ? 'noDefault' : 'notNull'](table.name, column.name, row))
}
