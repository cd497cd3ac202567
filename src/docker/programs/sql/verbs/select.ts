import { SqlError } from '../error.ts'
import { check, evaluate, hasAggregate, type Scope, sameName } from '../evaluate.ts'
import { truth } from '../operators.ts'
import type { Outcome } from '../outcome.ts'
import { assertGrouped, outputs } from '../project.ts'
import { type Session, tableOf } from '../session.ts'
import type { Row } from '../store.ts'
import type { Expression, Select } from '../syntax.ts'
import { textOf } from '../types.ts'
import { compare, isNumber, toFloat, type Value } from '../value.ts'

/** SELECT from one table or none. Throws SqlError. */
export function select(session: Session, statement: Select): Outcome {
  const { dialect } = session
  const { from, alias, where, groupBy, items } = statement
  const found = from && tableOf(session, from, 'SELECT')
  const table = found?.table
  const base: Scope = { session, clause: 'field list', alias, ...(table && { table }) }
  const columns = outputs(session, { items, alias, ...(table && { table }) })
  const kept = matching({ ...base, clause: 'where clause' }, table?.rows ?? [[]], where)

  // `ORDER BY 2` and `GROUP BY name` may mean columns of the result.
  const resolve = (value: Expression): Expression => {
    if (value.type === 'literal' && typeof value.value === 'bigint')
      return columns[Number(value.value) - 1]?.value ?? value
    const named =
      value.type === 'column' &&
      value.table === undefined &&
      columns.find(({ name }) => sameName(name, value.name, dialect.isMysql))
    return named ? named.value : value
  }
  const keys = groupBy.map(resolve)
  const ordering = statement.orderBy.map(({ value, descending }) => ({ value: resolve(value), descending }))
  for (const { value } of columns) check(value, base, true)
  for (const { value } of ordering) check(value, { ...base, clause: 'order clause' }, true)
  for (const key of keys) check(key, { ...base, clause: 'group statement' })
  const isGrouped = keys.length > 0 || [...columns, ...ordering].some(({ value }) => hasAggregate(value))
  if (isGrouped && found) assertGrouped(session, found.table, columns, keys, found.database)
  const groups = isGrouped
    ? grouped({ ...base, clause: 'group statement' }, kept, keys)
    : kept.map(row => ({ row, group: undefined }))

  const scopeOf = ({ row, group }: Group): Scope => ({ ...base, row, ...(group && { group }) })
  let results = groups.map(group => ({
    cells: columns.map(({ value }) => textOf(evaluate(value, scopeOf(group)), dialect.isMysql)),
    order: ordering.map(({ value }) => evaluate(value, { ...scopeOf(group), clause: 'order clause' })),
  }))
  if (statement.distinct)
    results = [
      ...new Map(results.toReversed().map(result => [JSON.stringify(result.cells), result])).values(),
    ].toReversed()
  if (ordering.length > 0) {
    const signs = ordering.map(({ descending }) => (descending ? -1 : 1))
    results = results.toSorted((a, b) => byKeys(a.order, b.order, signs, dialect.isMysql))
  }
  const start = count(session, statement.offset) ?? 0
  const rows = results.slice(start, start + (count(session, statement.limit) ?? Infinity)).map(({ cells }) => cells)
  return { tag: 'SELECT', columns: columns.map(({ name, isNumeric }) => ({ name, isNumeric })), rows }
}

interface Group {
  /** The first of its rows, or none. */
  readonly row: Row
  readonly group: readonly Row[] | undefined
}

/** The rows that a condition holds for. */
export function matching(scope: Scope, rows: readonly Row[], where: Expression | undefined): readonly Row[] {
  if (!where) return rows
  check(where, scope)
  return rows.filter(row => truth(evaluate(where, { ...scope, row })) === true)
}

function grouped(scope: Scope, rows: readonly Row[], keys: readonly Expression[]): readonly Group[] {
  // Without GROUP BY all rows are one group, even where there are none.
  if (keys.length === 0) return [{ row: rows[0] ?? [], group: rows }]
  const { isMysql } = scope.session.dialect
  const groups = Map.groupBy(rows, row => {
    const text = JSON.stringify(keys.map(key => textOf(evaluate(key, { ...scope, row }), isMysql)))
    return isMysql ? text.toLowerCase() : text
  })
  return [...groups.values()].map(group => ({ row: group[0]!, group }))
}

/** MySQL puts NULL first, PostgreSQL last. */
function byKeys(a: readonly Value[], b: readonly Value[], signs: readonly number[], isMysql: boolean): number {
  for (const [index, sign] of signs.entries()) {
    const [x = null, y = null] = [a[index], b[index]]
    const order =
      x === null || y === null ? (Number(y === null) - Number(x === null)) * (isMysql ? 1 : -1) : compare(x, y, isMysql)
    if (order !== 0) return order * sign
  }
  return 0
}

function count(session: Session, expression: Expression | undefined): number | undefined {
  const value = expression && evaluate(expression, { session, clause: 'limit' })
  if (!isNumber(value ?? null)) return undefined
  const number = toFloat(value as bigint)
  if (number < 0) throw new SqlError({ code: 1064, state: '2201W', message: 'LIMIT must not be negative' })
  return number
}
