import { SqlError } from './error.ts'
import { columnsIn, evaluate, hasAggregate, isNumericExpression, type Scope } from './evaluate.ts'
import type { Outcome, ResultColumn } from './outcome.ts'
import type { Session } from './session.ts'
import type { Row, Table } from './store.ts'
import type { Expression, Item, Select } from './syntax.ts'
import { textOf } from './types.ts'

/** What SELECT, RETURNING and the like show of rows. */
export interface Projection extends Pick<Select, 'items'> {
  readonly table?: Table
  readonly alias?: string | undefined
}

interface Output extends ResultColumn {
  readonly value: Expression
}

/** The columns that items stand for; `*` is all of the table's. Throws SqlError. */
export function outputs(session: Session, { items, table, alias }: Projection): readonly Output[] {
  const scope: Scope = { session, clause: 'field list', alias, ...(table && { table }) }
  return items.flatMap(item => {
    if (item.value)
      return [
        {
          name: titleOf(session, item, item.value),
          isNumeric: isNumericExpression(item.value, scope),
          value: item.value,
        },
      ]
    if (!table) {
      const message = session.dialect.isMysql ? 'No tables used' : 'SELECT * with no tables specified is not valid'
      throw new SqlError({ code: 1096, state: 'HY000', message })
    }
    if (item.table && item.table.name !== (alias ?? table.name)) {
      throw new SqlError(session.dialect.problems.noItemTable(item.table))
    }
    return table.columns.map(({ name }) => {
      const value: Expression = { type: 'column', name, at: 0 }
      return { name, isNumeric: isNumericExpression(value, scope), value }
    })
  })
}

/** MySQL calls a column as it was typed; PostgreSQL after the column or function, or `?column?`. */
function titleOf({ dialect }: Session, { alias, text }: Item, value: Expression): string {
  if (alias !== undefined) return alias
  if (value.type === 'column') return value.name
  if (dialect.isMysql) return value.type === 'literal' && typeof value.value === 'string' ? value.value : text
  const isFunction =
    value.type === 'call' && /^[a-z]\w*$/.test(value.name) && !/^(and|or|not|in|i?like)$/.test(value.name)
  return isFunction ? value.name.replace(/^trim$/, 'btrim') : '?column?'
}

/** The rows as text, with their columns' names. */
export function project(
  session: Session,
  projection: Projection,
  rows: readonly Row[],
): Pick<Outcome, 'columns' | 'rows'> {
  const columns = outputs(session, projection)
  const { table, alias } = projection
  const scope: Scope = { session, clause: 'field list', alias, ...(table && { table }) }
  return {
    columns: columns.map(({ name, isNumeric }) => ({ name, isNumeric })),
    rows: rows.map(row =>
      columns.map(({ value }) => textOf(evaluate(value, { ...scope, row }), session.dialect.isMysql)),
    ),
  }
}

/** Throws SqlError where a column stands beside aggregates but is not grouped by. */
export function assertGrouped(
  session: Session,
  table: Table,
  columns: readonly Output[],
  groupBy: readonly Expression[],
  database: string,
): void {
  const isGrouped = (name: string) => groupBy.some(value => value.type === 'column' && value.name === name)
  // Grouped by its primary key a table has but one row a group.
  const primary = table.keys.find(key => key.primary)
  if (primary?.columns.every(isGrouped)) return
  columns.forEach(({ value }, index) => {
    const loose = columnsIn(value).find(({ name }) => !isGrouped(name))
    if (loose && (groupBy.length > 0 || columns.some(column => hasAggregate(column.value)))) {
      throw new SqlError(session.dialect.problems.ungrouped(loose, index + 1, table, database, groupBy.length > 0))
    }
  })
}
