import { SqlError } from './error.ts'
import type { Session } from './session.ts'
import type { Row, Table } from './store.ts'
import { textOf } from './types.ts'
import { compare } from './value.ts'

/** Throws SqlError where two rows have the same values in a key; NULL is like nothing. */
export function assertUnique({ dialect }: Session, table: Table, rows: readonly Row[]): void {
  const { isMysql, problems } = dialect
  for (const key of table.keys) {
    const indexes = key.columns.map(name => table.columns.findIndex(column => column.name === name))
    const seen = new Set<string>()
    for (const row of rows) {
      const values = indexes.map(index => textOf(row[index] ?? null, isMysql))
      if (values.includes(null)) continue
      const text = JSON.stringify(values)
      const entry = isMysql ? text.toLowerCase() : text
      if (seen.has(entry)) throw new SqlError(problems.duplicate(table.name, key, values as string[]))
      seen.add(entry)
    }
  }
}

/** Rows as a table keeps them: InnoDB's are in the order of the primary key. */
export function inOrder({ dialect }: Session, table: Table, rows: readonly Row[]): readonly Row[] {
  const key = table.keys.find(({ primary }) => primary)
  if (!dialect.isMysql || !key) return rows
  const indexes = key.columns.map(name => table.columns.findIndex(column => column.name === name))
  return rows.toSorted((a, b) => {
    for (const index of indexes) {
      const order = compare(a[index]!, b[index]!, true)
      if (order !== 0) return order
    }
    return 0
  })
}
