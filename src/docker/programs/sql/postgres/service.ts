import { type Problem, SqlError } from '../error.ts'
import { execute } from '../execute.ts'
import { unsimulated } from '../dialect.ts'
import type { Session } from '../session.ts'
import type { Store } from '../store.ts'
import type { Service } from '../wire.ts'
import { describe } from './catalog.ts'
import { postgresDialect } from './dialect.ts'
import { ruleFor } from './hba.ts'
import { hash, roles, setPassword } from './roles.ts'

interface Options {
  readonly base: Store
  readonly global: Store
  /** What `version()` says. */
  readonly version: string
  readonly major: number
  /** The backend's process. */
  readonly pid: number
  /** The path of pg_hba.conf, and what reads it. */
  readonly hba: { readonly path: string; readonly read: () => string }
  /** Milliseconds since the epoch. */
  now(): number
  /** Where the client is; undefined on a Unix socket. */
  readonly address: string | undefined
  /** Hears that a client is in, and of mistakes. */
  onOpen(user: string, database: string): void
  onProblem(level: 'ERROR' | 'FATAL', problem: Problem, statement?: string): void
}

/** A PostgreSQL backend: its side of one connection. */
export function postgresService(options: Options): Service {
  const { base, global, version, major, pid, hba, now, address } = options
  const fatal = (problem: Problem) => {
    options.onProblem('FATAL', problem)
    return new SqlError(problem)
  }
  const enter = (user: string, database: string, password: string | undefined) => {
    const rule = ruleFor(hba.read(), { user, database, address })
    const role = roles(global).find(({ name }) => name === user)
    if (rule.method !== 'trust') {
      // The client has to ask for one first.
      if (password === undefined) throw new SqlError({ state: '28P01', message: 'fe_sendauth: no password supplied' })
      if (role?.hash !== hash(user, password)) {
        const detail = `Connection matched file "${hba.path}" line ${rule.line}: "${rule.text}"`
        throw fatal({
          state: '28P01',
          message: `password authentication failed for user "${user}"`,
          detail: role ? detail : `Role "${user}" does not exist.\n\t${detail}`,
        })
      }
    }
    if (!role) throw fatal({ state: '28000', message: `role "${user}" does not exist` })
    if (!base.has(database)) throw fatal(postgresDialect.problems.noDatabase(database))
  }
  return {
    version,
    nextId: () => pid,
    open: ({ user, password, database = user }) => {
      enter(user, database, password)
      options.onOpen(user, database)
      const session: Session = {
        dialect: postgresDialect,
        store: base,
        user,
        host: address ?? 'localhost',
        version,
        database,
        lastId: 0n,
        now,
        shutdown: () => undefined,
        allow: (_, __, table = '') => {
          if (table.startsWith('pg_')) throw unsimulated(postgresDialect, table)
        },
        databases: () => base.databases(),
        changeUser: ({ name, password = '' }) => {
          setPassword(global, name, password)
        },
        grant: () => undefined,
      }
      const owner = roles(global)[0]?.name ?? user
      return request => {
        if ('describe' in request)
          return describe(request.describe, request.name, { base, global, database, owner, major })
        try {
          return execute(session, request.sql)
        } catch (error) {
          if (error instanceof SqlError && !error.problem.isUnsimulated)
            options.onProblem('ERROR', error.problem, request.sql)
          throw error
        }
      }
    },
  }
}
