import { SqlError } from '../error.ts'
import { execute } from '../execute.ts'
import type { Session } from '../session.ts'
import type { Store } from '../store.ts'
import type { Service } from '../wire.ts'
import { authenticate, rightsOf } from './accounts.ts'
import { mysqlDialect } from './dialect.ts'

interface Options {
  readonly store: Store
  readonly version: string
  /** Milliseconds since the epoch. */
  now(): number
  shutdown(user: string): void
}

/** A MySQL server's side of connections. */
export function mysqlService({ store, version, now, shutdown }: Options): Service {
  let id = 7
  return {
    version,
    nextId: () => ++id,
    open: ({ user, password = '', database }, host) => {
      const row = authenticate(store, user, host, password)
      if (!row) {
        const using = password === '' ? 'NO' : 'YES'
        throw new SqlError({
          code: 1045,
          state: '28000',
          message: `Access denied for user '${user}'@'${host}' (using password: ${using})`,
        })
      }
      const session: Session = {
        dialect: mysqlDialect,
        store,
        user,
        host,
        version,
        database: undefined,
        lastId: 0n,
        now,
        shutdown: () => {
          shutdown(user)
        },
        ...rightsOf(store, row, host),
      }
      if (database !== undefined) execute(session, `USE \`${database.replaceAll('`', '``')}\``)
      return request => ('sql' in request ? execute(session, request.sql) : undefined)
    },
  }
}
