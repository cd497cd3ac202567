import { unsimulated } from '../dialect.ts'
import type { Expression, Item, Ordering, Select } from '../syntax.ts'
import { parseExpression } from './expression.ts'
import type { Parser } from './parser.ts'

/** `WHERE …`, or nothing. */
export const where = (parser: Parser): { where?: Expression } =>
  parser.accept('where') ? { where: parseExpression(parser) } : {}

/** What SELECT and RETURNING list. */
export function items(parser: Parser): readonly Item[] {
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

export function select(parser: Parser): Select {
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
  const groupBy = parser.accept('group by') ? parser.list(() => parseExpression(parser)) : []
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
