import type { Value } from './value.ts'

interface Placed {
  /** Where it begins in the text of the statement. */
  readonly at: number
}

/** `a`, `t.a`. */
export interface ColumnReference extends Placed {
  readonly type: 'column'
  readonly name: string
  readonly table?: string
}

/** An operator, a predicate (`in`, `like`, `is null` …) or a function, by its name in lower case. */
export interface Call extends Placed {
  readonly type: 'call'
  readonly name: string
  readonly args: readonly Expression[]
  readonly distinct?: boolean
}

export interface Literal extends Placed {
  readonly type: 'literal'
  readonly value: Value
}

export type Expression = Literal | ColumnReference | Call

/** A name and where it stands. */
export interface Name extends Placed {
  readonly name: string
}

/** A table, in a database where one is named. */
export interface TableName extends Name {
  readonly database?: string
}

/** A type as it is written: `varchar(20)` → `varchar`, [20]. */
export interface TypeName extends Name {
  readonly sizes: readonly number[]
  readonly unsigned?: boolean
}

export interface ColumnDefinition extends Name {
  readonly type: TypeName
  readonly notNull: boolean
  readonly auto: boolean
  /** The SQL text of its default. */
  readonly default?: string
}

export interface KeyDefinition {
  readonly primary: boolean
  readonly columns: readonly Name[]
}

/** One column of a SELECT's result; `*` where there is no expression, `table.*` with a table. */
export interface Item {
  readonly value?: Expression
  readonly table?: Name
  readonly alias?: string
  /** As it was typed. */
  readonly text: string
}

export interface Ordering {
  readonly value: Expression
  readonly descending: boolean
}

export interface Select {
  readonly verb: 'select'
  readonly distinct: boolean
  readonly items: readonly Item[]
  readonly from?: TableName
  /** What the table is called in the statement. */
  readonly alias?: string
  readonly where?: Expression
  readonly groupBy: readonly Expression[]
  readonly orderBy: readonly Ordering[]
  readonly limit?: Expression
  readonly offset?: Expression
}

export interface Insert {
  readonly verb: 'insert'
  readonly table: TableName
  readonly columns?: readonly Name[]
  /** `DEFAULT` is undefined. */
  readonly rows: readonly (readonly (Expression | undefined)[])[]
  readonly returning?: readonly Item[]
}

export interface Update {
  readonly verb: 'update'
  readonly table: TableName
  readonly changes: readonly { readonly column: Name; readonly value: Expression | undefined }[]
  readonly where?: Expression
  readonly returning?: readonly Item[]
}

export interface Delete {
  readonly verb: 'delete'
  readonly table: TableName
  readonly where?: Expression
  readonly returning?: readonly Item[]
}

export interface CreateTable {
  readonly verb: 'create table'
  readonly table: TableName
  readonly columns: readonly ColumnDefinition[]
  readonly keys: readonly KeyDefinition[]
  readonly ifNotExists: boolean
}

export interface DropTable {
  readonly verb: 'drop table'
  readonly tables: readonly TableName[]
  readonly ifExists: boolean
}

export interface Truncate {
  readonly verb: 'truncate'
  readonly table: TableName
}

export interface CreateDatabase {
  readonly verb: 'create database'
  readonly name: string
  readonly ifNotExists: boolean
}

export interface DropDatabase {
  readonly verb: 'drop database'
  readonly name: string
  readonly ifExists: boolean
}

export interface Use {
  readonly verb: 'use'
  readonly name: string
}

export interface Show {
  readonly verb: 'show'
  readonly what: 'databases' | 'tables' | 'columns'
  readonly database?: string
  readonly table?: TableName
  readonly like?: string
}

/** CREATE USER, ALTER USER and DROP USER. */
export interface UserChange {
  readonly verb: 'user'
  readonly action: 'create' | 'alter' | 'drop'
  readonly name: string
  readonly host: string
  readonly password?: string
  /** `IF [NOT] EXISTS`. */
  readonly quiet: boolean
}

/** GRANT ALL ON `database`.* TO user. */
export interface Grant {
  readonly verb: 'grant'
  readonly database: string
  readonly name: string
  readonly host: string
}

/** What changes nothing here: FLUSH PRIVILEGES. */
export interface Nothing {
  readonly verb: 'nothing'
}

export interface Shutdown {
  readonly verb: 'shutdown'
}

export type Statement =
  | Select
  | Insert
  | Update
  | Delete
  | CreateTable
  | DropTable
  | Truncate
  | CreateDatabase
  | DropDatabase
  | Use
  | Show
  | UserChange
  | Grant
  | Nothing
  | Shutdown
