import { type Dialect, unsimulated } from './dialect.ts'
import { SqlError } from './error.ts'
import { functions } from './functions/functions.ts'
import { summand } from './functions/operators.ts'
import type { Session } from './session.ts'
import type { Row, Table } from './store.ts'
import type { Call, ColumnReference, Expression } from './syntax.ts'
import { coerce, type ColumnType, isNumeric, textOf } from './types.ts'
import { arithmetic, compare, isNumber, type Value } from './value.ts'
import { quotient } from './operators.ts'

/** What an expression is evaluated in. */
export interface Scope {
  readonly session: Session
  readonly table?: Table
  readonly alias?: string | undefined
  readonly row?: Row
  /** The rows that aggregates count. */
  readonly group?: readonly Row[]
  /** MySQL's name of the part of the statement. */
  readonly clause: string
}

/** An expression's value. Throws SqlError. */
export function evaluate(expression: Expression, scope: Scope): Value {
  if (expression.type === 'literal') return expression.value
  if (expression.type === 'column') return scope.row?.[columnIndex(expression, scope)] ?? null
  if (isAggregate(expression)) return aggregate(expression, scope)
  const { dialect } = scope.session
  const rule = Object.hasOwn(functions, expression.name) ? functions[expression.name]! : undefined
  const [least, most] = rule?.args ?? [0, 0]
  if (foreign(dialect).has(expression.name))
    throw new SqlError(dialect.problems.noFunction(expression, scope.session.database))
  if (!rule || expression.args.length < least || expression.args.length > most)
    throw unsimulated(dialect, `${expression.name}()`)
  const values = adapted(expression, scope)
  return !rule.takesNull && values.includes(null) ? null : rule.run(values, scope.session, expression)
}

/** Functions that only the other system has. */
const onlyMysql: ReadonlySet<string> = new Set([
  'ucase',
  'lcase',
  'ifnull',
  'curdate',
  'database',
  'schema',
  'last_insert_id',
])
const onlyPostgres: ReadonlySet<string> = new Set(['current_database', 'ilike'])
const foreign = ({ isMysql }: Dialect) => (isMysql ? onlyPostgres : onlyMysql)

const aggregates: ReadonlySet<string> = new Set(['count', 'sum', 'avg', 'min', 'max'])
const isAggregate = ({ name }: Call) => aggregates.has(name)

/** Throws SqlError where a name is wrong, or an aggregate is where none may be, even if no row is ever looked at. */
export function check(expression: Expression, scope: Scope, allowsAggregates = false): void {
  if (expression.type === 'column') columnIndex(expression, scope)
  if (expression.type !== 'call') return
  if (isAggregate(expression) && !allowsAggregates)
    throw new SqlError(scope.session.dialect.problems.aggregateInWhere(expression.at))
  for (const arg of expression.args) check(arg, scope, allowsAggregates)
}

/** Whether an aggregate is in the expression. */
export const hasAggregate = (expression: Expression): boolean =>
  expression.type === 'call' && (isAggregate(expression) || expression.args.some(hasAggregate))

/** The columns of an expression outside of its aggregates. */
export const columnsIn = (expression: Expression): readonly ColumnReference[] =>
  expression.type === 'column'
    ? [expression]
    : expression.type === 'call' && !isAggregate(expression)
      ? expression.args.flatMap(columnsIn)
      : []

/** Which of the table's columns is meant. Throws SqlError. */
export function columnIndex(reference: ColumnReference, { session, table, alias, clause }: Scope): number {
  const { dialect } = session
  const index = (table?.columns ?? []).findIndex(({ name }) => sameName(name, reference.name, dialect.isMysql))
  const isOther = reference.table !== undefined && reference.table !== (alias ?? table?.name)
  if (index < 0 || isOther) throw new SqlError(dialect.problems.noColumn(reference, clause))
  return index
}

/** The type of the column that is meant. Throws SqlError. */
function columnType(reference: ColumnReference, scope: Scope): ColumnType {
  const index = columnIndex(reference, scope)
  return scope.table!.columns[index]!.type
}

/** Whether two names mean the same column. */
export const sameName = (a: string, b: string, isMysql: boolean) =>
  a === b || (isMysql && a.toLowerCase() === b.toLowerCase())

/** The arguments' values; a text that is written out becomes what it is compared or reckoned with. */
function adapted({ name, args }: Call, scope: Scope): readonly Value[] {
  const values = args.map(arg => evaluate(arg, scope))
  if (!comparing.has(name)) return values
  const { dialect } = scope.session
  const column = args.find(arg => arg.type === 'column')
  const type = column ? columnType(column, scope) : typeOfNumber(values.find(isNumber))
  // MySQL compares numbers as well as it can; its dates too are compared in their full form.
  if (!type || type.kind === 'text' || (dialect.isMysql && isNumeric(type))) return values
  return values.map((value, at) => {
    const arg = args[at]!
    if (typeof value !== 'string' || arg.type !== 'literal') return value
    try {
      return coerce(dialect, type, value, { column: '', row: 1, at: arg.at })
    } catch (error) {
      if (dialect.isMysql && error instanceof SqlError) return value
      throw error
    }
  })
}

function typeOfNumber(value: Value | undefined): ColumnType | undefined {
  if (typeof value === 'bigint') return { kind: 'int', name: 'integer', size: 8 }
  if (typeof value === 'number') return { kind: 'float', name: 'double precision' }
  return value === undefined ? undefined : { kind: 'decimal', name: 'numeric' }
}

const comparing: ReadonlySet<string> = new Set(['=', '<>', '<', '>', '<=', '>=', 'in', '+', '-', '*', '/', '%'])

function aggregate(call: Call, scope: Scope): Value {
  const { name, args, distinct, at } = call
  const { session, group } = scope
  if (!group) throw new SqlError(session.dialect.problems.aggregateInWhere(at))
  const [arg] = args
  if (args.length > 1 || (!arg && name !== 'count')) throw unsimulated(session.dialect, `${name}()`)
  const { group: _, ...one } = scope
  const all = arg
    ? group.map(row => evaluate(arg, { ...one, row })).filter(value => value !== null)
    : group.map(() => 1n)
  const fold = session.dialect.isMysql
  const unique = new Map(all.map(value => [fold ? textOf(value, fold)?.toLowerCase() : textOf(value, fold), value]))
  const values = distinct ? [...unique.values()] : all
  if (name === 'count') return BigInt(values.length)
  if (values.length === 0) return null
  if (name === 'min' || name === 'max') {
    const sign = name === 'min' ? 1 : -1
    return values.reduce((best, value) => (compare(value, best, fold) * sign < 0 ? value : best))
  }
  const sum = values.map(value => summand(value, session, call)).reduce((total, value) => arithmetic('+', total, value))
  return name === 'sum' ? sum : quotient(session.dialect, sum, BigInt(values.length), false)
}

/** Whether a client aligns what the expression gives as a number. */
export function isNumericExpression(expression: Expression, scope: Scope): boolean {
  if (expression.type === 'literal') return isNumber(expression.value)
  if (expression.type === 'column') return isNumeric(columnType(expression, scope))
  const kind =
    functions[expression.name]?.numeric ?? (expression.name === 'min' || expression.name === 'max' ? 'args' : true)
  if (kind === 'args') return expression.args.some(arg => isNumericExpression(arg, scope))
  return kind === 'mysql' ? scope.session.dialect.isMysql : kind
}
