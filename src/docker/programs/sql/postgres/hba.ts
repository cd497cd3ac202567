import { SqlError } from '../error.ts'

/** A client that wants in. */
export interface Visitor {
  readonly user: string
  readonly database: string
  /** Undefined on a Unix socket. */
  readonly address: string | undefined
}

/** A line of pg_hba.conf that a client's connection matched. */
export interface Rule {
  readonly method: string
  readonly line: number
  readonly text: string
}

/** The rule of pg_hba.conf that says how a client proves who it is. Throws SqlError where it may not come in. */
export function ruleFor(config: string, { user, database, address }: Visitor): Rule {
  for (const [index, line] of config.split('\n').entries()) {
    const [type = '', databases = '', users = '', ...rest] = line.replace(/#.*/, '').trim().split(/\s+/)
    if (type === '' || (type === 'local') !== (address === undefined)) continue
    const from = type === 'local' ? 'all' : (rest.shift() ?? '')
    const fits = (list: string, name: string) => list.split(',').some(item => item === 'all' || item === name)
    const isFrom = from === 'all' || from === '0.0.0.0/0' || from.replace(/\/32$/, '') === address
    if (!isFrom || !fits(databases, database) || !fits(users, user)) continue
    if (rest[0] !== 'reject')
      return { method: rest[0] ?? '', line: index + 1, text: line.trim().split(/\s+/).join(' ') }
    throw refusal('pg_hba.conf rejects connection for', { user, database, address })
  }
  throw refusal('no pg_hba.conf entry for', { user, database, address })
}

function refusal(text: string, { user, database, address }: Visitor): SqlError {
  const host = address ?? '[local]'
  return new SqlError({
    state: '28000',
    message: `${text} host "${host}", user "${user}", database "${database}", no encryption`,
  })
}
