import { unsimulated } from '../dialect.ts'
import type { Statement } from '../syntax.ts'
import { parseExpression } from './expression.ts'
import type { Parser } from './parser.ts'
import { items, where } from './select.ts'

/** `RETURNING …`, which only PostgreSQL has. */
const returning = (parser: Parser) =>
  !parser.dialect.isMysql && parser.accept('returning') ? { returning: items(parser) } : {}

/** An expression, or undefined for DEFAULT. */
const cell = (parser: Parser) => () => (parser.accept('default') ? undefined : parseExpression(parser))

export function insert(parser: Parser): Statement {
  if (parser.is('ignore')) throw unsimulated(parser.dialect, 'INSERT IGNORE')
  const table = parser.table()
  const columns = parser.is('(') ? { columns: parser.inParentheses(() => parser.name()) } : {}
  if (parser.is('set')) throw unsimulated(parser.dialect, 'INSERT … SET')
  if (!(parser.dialect.isMysql && parser.accept('value'))) parser.expect('values')
  const rows = parser.list(() => parser.inParentheses(cell(parser)))
  return { verb: 'insert', table, ...columns, rows, ...returning(parser) }
}

export function update(parser: Parser): Statement {
  const table = parser.table()
  parser.expect('set')
  const changes = parser.list(() => {
    const column = parser.name()
    parser.expect('=')
    return { column, value: cell(parser)() }
  })
  return { verb: 'update', table, changes, ...where(parser), ...returning(parser) }
}

export function remove(parser: Parser): Statement {
  return { verb: 'delete', table: parser.table(), ...where(parser), ...returning(parser) }
}

export function truncate(parser: Parser): Statement {
  return { verb: 'truncate', table: parser.table() }
}
