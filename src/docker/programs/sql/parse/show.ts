import { unsimulated } from '../dialect.ts'
import type { Statement } from '../syntax.ts'
import type { Parser } from './parser.ts'

/** What MySQL shows and the simulator does not. */
const showable =
  /^(binary|binlog|character|collation|count|create|engines?|errors|events|extended|full|function|global|grants|index(es)?|keys|open|plugins|privileges|procedure|processlist|profiles?|replicas?|session|status|storage|table|triggers|variables|warnings)$/

export function show(parser: Parser): Statement {
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

export function describe(parser: Parser): Statement {
  if (parser.is('select')) throw unsimulated(parser.dialect, 'DESCRIBE SELECT')
  return { verb: 'show', what: 'columns', table: parser.table() }
}
