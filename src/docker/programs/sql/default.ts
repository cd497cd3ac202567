import { evaluate } from './evaluate.ts'
import { parseExpression } from './parse/expression.ts'
import { Parser } from './parse/parser.ts'
import type { Session } from './session.ts'
import type { Column } from './store.ts'
import { coerce } from './types.ts'
import type { Value } from './value.ts'

/** What a column holds where an INSERT does not say; NULL without a default. Throws SqlError. */
export function defaultOf(session: Session, { name, type, default: text }: Column, row: number): Value {
  if (text === undefined) return null
  const value = evaluate(parseExpression(new Parser(text, session.dialect)), { session, clause: 'field list' })
  return coerce(session.dialect, type, value, { column: name, row })
}
