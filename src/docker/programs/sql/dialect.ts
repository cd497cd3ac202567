import { type Problem, SqlError } from './error.ts'
import type { Spelling, Token } from './parse/lexer.ts'
import type { Key, Table } from './store.ts'
import type { Call, ColumnReference, Name, TableName } from './syntax.ts'
import type { ColumnType } from './types.ts'

/** The cell that a value is for, as messages name it. */
export interface Cell {
  readonly column: string
  /** From 1. */
  readonly row: number
  /** Where its value stands in the statement. */
  readonly at?: number
}

/** What each system says of each mistake. */
export interface Problems {
  syntax(token: Token, source: string): Problem
  noTable(table: TableName, database: string): Problem
  noTableToDrop(table: TableName, database: string): Problem
  tableExists(name: string): Problem
  noColumn(column: ColumnReference, clause: string): Problem
  noFunction(call: Call, database: string | undefined): Problem
  /** A column that INSERT or UPDATE names. */
  noTargetColumn(column: Name, table: string): Problem
  targetTwice(column: Name): Problem
  /** `x.*` where no table is called x. */
  noItemTable(table: Name): Problem
  /** A column that a key names. */
  noKeyColumn(column: Name): Problem
  duplicateColumn(name: string): Problem
  noDatabase(name: string): Problem
  noDatabaseToDrop(name: string): Problem
  databaseExists(name: string): Problem
  duplicate(table: string, key: Key, values: readonly string[]): Problem
  notNull(table: string, column: string, row: readonly (string | null)[]): Problem
  /** A column without a default is left out of an INSERT. */
  noDefault(table: string, column: string, row: readonly (string | null)[]): Problem
  tooLong(type: ColumnType, cell: Cell): Problem
  badValue(type: ColumnType, text: string, cell: Cell): Problem
  outOfRange(type: ColumnType, cell: Cell): Problem
  /** An INSERT's row has more or fewer values than columns. */
  columnCount(row: number, more: boolean, at: number): Problem
  /** A column stands beside an aggregate but is not grouped by; `index` counts the SELECT's items from 1. */
  ungrouped(column: ColumnReference, index: number, table: Table, database: string, hasGroups: boolean): Problem
  aggregateInWhere(at: number): Problem
}

/** One of the two systems, as far as their SQL differs. */
export interface Dialect extends Spelling {
  readonly name: string
  readonly problems: Problems
  /** Types by the words that name them; see `typeNamed`. */
  readonly types: Readonly<Record<string, string>>
  /** First words of statements that the system knows, whether or not the simulator does. */
  readonly statements: string
}

/** The honest answer to SQL that the system knows and the simulator does not. */
export function unsimulated({ name }: Dialect, what: string): SqlError {
  const message = `시뮬레이터의 ${name}에 아직 없는 SQL이에요: ${what} (표 하나씩 CREATE·DROP·INSERT·SELECT·UPDATE·DELETE하는 문장은 돼요)`
  return new SqlError({ message, isUnsimulated: true })
}
