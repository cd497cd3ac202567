import { type Dialect, unsimulated } from './dialect.ts'
import { parseColumn, parseKey } from './definitions.ts'
import type { SqlError } from './error.ts'
import { parseExpression } from './expression.ts'
import { Parser } from './parser.ts'
import type {
  ColumnDefinition,
  Expression,
  Insert,
  Item,
  KeyDefinition,
  Ordering,
  Select,
  Statement,
} from './syntax.ts'

/** Reads one statement; undefined where there is nothing but blanks and comments. Throws SqlError. */
export function parseStatement(source: string, dialect: Dialect): Statement | undefined {
  const parser = new Parser(source, dialect)
  const first = parser.token
  if (first.type === 'end' || (parser.accept(';') && parser.token.type === 'end')) return undefined
  const verb = verbs.find(([words, isMysql = dialect.isMysql]) => isMysql === dialect.isMysql && parser.accept(words))
  if (!verb) throw unknown(parser)
  const statement = verb[2](parser)
  parser.accept(';')
  if (parser.token.type !== 'end') throw parser.problem()
  return statement
}

/** What follows CREATE, DROP and ALTER in one of the systems. */
const objects: ReadonlySet<string> = new Set(
  (
    'table database schema user role view index unique function procedure trigger event temporary temp sequence extension type ' +
    'server tablespace materialized or aggregate domain fulltext spatial instance resource policy publication rule collation'
  ).split(' '),
)

/** What to say of a statement that begins like none that is simulated: an honest word, or the system's of a typing error. */
function unknown(parser: Parser): SqlError {
  const first = parser.take()
  const { dialect, token } = parser
  if (first.type !== 'word' || !dialect.statements.split(' ').includes(first.word)) return parser.problem(first)
  const isTyping = ['create', 'drop', 'alter'].includes(first.word)
    ? !objects.has(token.word)
    : ['insert', 'delete'].includes(first.word)
  return isTyping
    ? parser.problem()
    : unsimulated(dialect, `${first.text} ${token.word}`.replace(/\W+$/, '').toUpperCase())
}

/** How statements begin, whether only MySQL or only PostgreSQL has them, and how they go on. */
const verbs: readonly (readonly [words: string, isMysql: boolean | undefined, parse: (parser: Parser) => Statement])[] =
  [
    ['select', undefined, select],
    ['insert into', undefined, insert],
    ['insert', true, insert],
    ['update', undefined, update],
    ['delete from', undefined, remove],
    ['create table', undefined, createTable],
    ['create database', undefined, createDatabase],
    ['create schema', true, createDatabase],
    ['create user', true, parser => user(parser, 'create')],
    ['alter user', undefined, parser => user(parser, 'alter')],
    ['drop user', true, parser => user(parser, 'drop')],
    ['drop table', undefined, dropTable],
    ['drop database', undefined, dropDatabase],
    ['drop schema', true, dropDatabase],
    ['truncate table', undefined, truncate],
    ['truncate', undefined, truncate],
    ['use', true, parser => ({ verb: 'use', name: parser.name().name })],
    ['show', true, show],
    ['describe', true, describe],
    ['desc', true, describe],
    ['grant all privileges on', true, grant],
    ['grant all on', true, grant],
    ['flush privileges', true, () => ({ verb: 'nothing' })],
    ['shutdown', true, () => ({ verb: 'shutdown' })],
  ]

const expression = (parser: Parser) => () => parseExpression(parser)

/** `WHERE …`, or nothing. */
const where = (parser: Parser): { where?: Expression } =>
  parser.accept('where') ? { where: parseExpression(parser) } : {}

function items(parser: Parser): readonly Item[] {
  return parser.list(() => {
    const { at } = parser.token
    if (parser.accept('*')) return { text: '*' }
    const table = parser.wholeTable()
    if (table) return { text: '*', table }
    const value = parseExpression(parser)
    const text = parser.source.slice(at, parser.end)
    if (parser.accept('as') && parser.token.type === 'string') return { value, text, alias: parser.text() }
    return { value, text, ...(parser.isName() && { alias: parser.name().name }) }
  })
}

function select(parser: Parser): Select {
  const distinct = parser.accept('distinct')
  const columns = items(parser)
  const from = parser.accept('from') ? parser.table() : undefined
  if (from && (parser.accept('as') || parser.isName()))
    return selectRest(parser, { distinct, items: columns, from, alias: parser.name().name })
  if (parser.is(',')) throw unsimulated(parser.dialect, 'FROM a, b')
  return selectRest(parser, { distinct, items: columns, ...(from && { from }) })
}

function selectRest(parser: Parser, begun: Pick<Select, 'distinct' | 'items' | 'from' | 'alias'>): Select {
  const filter = where(parser)
  const groupBy = parser.accept('group by') ? parser.list(expression(parser)) : []
  const orderBy = parser.accept('order by') ? parser.list(() => ordering(parser)) : []
  let limit: Expression | undefined
  let offset: Expression | undefined
  // Either may come first in PostgreSQL; MySQL's `LIMIT 5, 10` has the offset before the comma.
  while (parser.is('limit') || parser.is('offset')) {
    if (parser.take().word === 'offset') offset = parseExpression(parser)
    else if (!parser.accept('all')) limit = parseExpression(parser)
    if (parser.dialect.isMysql && parser.accept(',')) [offset, limit] = [limit, parseExpression(parser)]
  }
  return { verb: 'select', ...begun, ...filter, groupBy, orderBy, ...(limit && { limit }), ...(offset && { offset }) }
}

function ordering(parser: Parser): Ordering {
  const value = parseExpression(parser)
  const descending = parser.accept('desc')
  if (!descending) parser.accept('asc')
  if (parser.is('nulls')) throw unsimulated(parser.dialect, 'NULLS FIRST')
  return { value, descending }
}

/** `RETURNING …`, which only PostgreSQL has. */
const returning = (parser: Parser) =>
  !parser.dialect.isMysql && parser.accept('returning') ? { returning: items(parser) } : {}

/** An expression, or undefined for DEFAULT. */
const cell = (parser: Parser) => () => (parser.accept('default') ? undefined : parseExpression(parser))

function insert(parser: Parser): Insert {
  if (parser.is('ignore')) throw unsimulated(parser.dialect, 'INSERT IGNORE')
  const table = parser.table()
  const columns = parser.is('(') ? { columns: parser.inParentheses(() => parser.name()) } : {}
  if (parser.is('set')) throw unsimulated(parser.dialect, 'INSERT … SET')
  if (!(parser.dialect.isMysql && parser.accept('value'))) parser.expect('values')
  const rows = parser.list(() => parser.inParentheses(cell(parser)))
  return { verb: 'insert', table, ...columns, rows, ...returning(parser) }
}

function update(parser: Parser): Statement {
  const table = parser.table()
  parser.expect('set')
  const changes = parser.list(() => {
    const column = parser.name()
    parser.expect('=')
    return { column, value: cell(parser)() }
  })
  return { verb: 'update', table, changes, ...where(parser), ...returning(parser) }
}

function remove(parser: Parser): Statement {
  return { verb: 'delete', table: parser.table(), ...where(parser), ...returning(parser) }
}

function truncate(parser: Parser): Statement {
  return { verb: 'truncate', table: parser.table() }
}

function createTable(parser: Parser): Statement {
  const ifNotExists = parser.accept('if not exists')
  const table = parser.table()
  const columns: ColumnDefinition[] = []
  const keys: KeyDefinition[] = []
  parser.inParentheses(() => {
    const key = parseKey(parser)
    if (key) return void keys.push(key)
    const { column, keys: own } = parseColumn(parser)
    columns.push(column)
    keys.push(...own)
  })
  if (parser.dialect.isMysql && parser.accept('engine')) {
    parser.accept('=')
    parser.expect('innodb')
  }
  characterSet(parser)
  return { verb: 'create table', table, columns, keys, ifNotExists }
}

/** MySQL's `DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_…`: what everything here is in anyway. */
function characterSet(parser: Parser): void {
  if (!parser.dialect.isMysql) return
  parser.accept('default')
  if (parser.accept('charset') || parser.accept('character set')) {
    parser.accept('=')
    parser.expect('utf8mb4')
  }
  if (!parser.accept('collate')) return
  parser.accept('=')
  if (!parser.take().word.startsWith('utf8mb4_')) throw unsimulated(parser.dialect, 'COLLATE')
}

function dropTable(parser: Parser): Statement {
  const ifExists = parser.accept('if exists')
  const tables = parser.list(() => parser.table())
  return { verb: 'drop table', tables, ifExists }
}

function createDatabase(parser: Parser): Statement {
  // PostgreSQL has no IF NOT EXISTS here.
  const ifNotExists = parser.dialect.isMysql && parser.accept('if not exists')
  const { name } = parser.name()
  characterSet(parser)
  return { verb: 'create database', name, ifNotExists }
}

function dropDatabase(parser: Parser): Statement {
  const ifExists = parser.accept('if exists')
  return { verb: 'drop database', name: parser.name().name, ifExists }
}

/** What MySQL shows and the simulator does not. */
const showable =
  /^(binary|binlog|character|collation|count|create|engines?|errors|events|extended|full|function|global|grants|index(es)?|keys|open|plugins|privileges|procedure|processlist|profiles?|replicas?|session|status|storage|table|triggers|variables|warnings)$/

function show(parser: Parser): Statement {
  const verb = 'show'
  const like = () => (parser.accept('like') ? { like: parser.text() } : {})
  if (parser.accept('databases') || parser.accept('schemas')) return { verb, what: 'databases', ...like() }
  const database = () => (parser.accept('from') || parser.accept('in') ? { database: parser.name().name } : {})
  if (parser.accept('tables')) return { verb, what: 'tables', ...database(), ...like() }
  if (parser.accept('columns from') || parser.accept('columns in') || parser.accept('fields from'))
    return describe(parser)
  throw showable.test(parser.token.word)
    ? unsimulated(parser.dialect, `SHOW ${parser.token.text.toUpperCase()}`)
    : parser.problem()
}

function describe(parser: Parser): Statement {
  if (parser.is('select')) throw unsimulated(parser.dialect, 'DESCRIBE SELECT')
  return { verb: 'show', what: 'columns', table: parser.table() }
}

/** `'name'@'host'`; without a host it is any. */
function account(parser: Parser): { readonly name: string; readonly host: string } {
  const word = () => (parser.token.type === 'string' ? parser.text() : parser.name().name)
  const name = word()
  return { name, host: parser.accept('@') ? word() : '%' }
}

function user(parser: Parser, action: 'create' | 'alter' | 'drop'): Statement {
  const quiet = parser.accept('if not exists') || parser.accept('if exists')
  const who = account(parser)
  if (action === 'drop') return { verb: 'user', action, ...who, quiet }
  if (parser.dialect.isMysql) {
    const password = parser.accept('identified by') ? { password: parser.text() } : {}
    return { verb: 'user', action, ...who, ...password, quiet }
  }
  parser.accept('with')
  parser.expect('password')
  return { verb: 'user', action, ...who, password: parser.text(), quiet }
}

function grant(parser: Parser): Statement {
  const database = parser.accept('*') ? '*' : parser.name().name
  parser.expect('. * to')
  const who = account(parser)
  parser.accept('with grant option')
  return { verb: 'grant', database, ...who }
}
