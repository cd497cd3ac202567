import { fingerprint } from '../../../engine/image/digest.ts'
import { SqlError } from '../error.ts'
import type { Store } from '../store.ts'
import { textOf, typeNamed } from '../types.ts'
import { postgresDialect } from './dialect.ts'

const text = typeNamed(postgresDialect, { name: 'text', sizes: [], at: 0 })

export const hash = (role: string, password: string) =>
  `SCRAM-SHA-256$4096:${fingerprint(`${role}\0${password}`).slice(0, 44)}`

/** Makes the first role, a superuser; without a password nobody gets in by one. `store` is of the data directory. */
export function initializeRoles(store: Store, role: string, password: string | undefined): void {
  store.write('global', {
    name: 'pg_authid',
    columns: ['rolname', 'rolpassword'].map(name => ({ name, type: text, notNull: false, auto: false })),
    keys: [],
    next: 1,
    rows: [[role, password === undefined ? null : hash(role, password)]],
  })
}

interface Role {
  readonly name: string
  /** Of its password; null where it has none. */
  readonly hash: string | null
}

/** All roles, the first superuser first. */
export const roles = (store: Store): readonly Role[] =>
  (store.read('global', 'pg_authid')?.rows ?? []).map(([name = null, hash = null]) => ({
    name: textOf(name, false) ?? '',
    hash: textOf(hash, false),
  }))

/** ALTER USER … PASSWORD. Throws SqlError where there is no such role. */
export function setPassword(store: Store, role: string, password: string): void {
  const table = store.read('global', 'pg_authid')!
  if (!table.rows.some(([name]) => name === role))
    throw new SqlError({ state: '42704', message: `role "${role}" does not exist` })
  store.write('global', {
    ...table,
    rows: table.rows.map(row => (row[0] === role ? row.with(1, hash(role, password)) : row)),
  })
}
