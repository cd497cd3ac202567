import type { Statement } from '../syntax.ts'
import type { Parser } from './parser.ts'

/** `'name'@'host'`; without a host it is any. */
function account(parser: Parser): { readonly name: string; readonly host: string } {
  const word = () => (parser.token.type === 'string' ? parser.text() : parser.name().name)
  const name = word()
  return { name, host: parser.accept('@') ? word() : '%' }
}

/** The rest of CREATE, ALTER and DROP USER. */
export function user(parser: Parser, action: 'create' | 'alter' | 'drop'): Statement {
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

/** The rest of GRANT ALL ON. */
export function grant(parser: Parser): Statement {
  const database = parser.accept('*') ? '*' : parser.name().name
  parser.expect('. * to')
  const who = account(parser)
  parser.accept('with grant option')
  return { verb: 'grant', database, ...who }
}
