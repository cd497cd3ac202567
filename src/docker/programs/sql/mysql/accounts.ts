import { fingerprint } from '../../../engine/image/digest.ts'
import { unsimulated } from '../dialect.ts'
import { SqlError } from '../error.ts'
import type { Session } from '../session.ts'
import type { Store, Table } from '../store.ts'
import type { Grant, UserChange } from '../syntax.ts'
import { textOf, typeNamed } from '../types.ts'
import type { Value } from '../value.ts'
import { mysqlDialect } from './dialect.ts'

const text = typeNamed(mysqlDialect, { name: 'varchar', sizes: [255], at: 0 })

const systemTable = (name: string, columns: readonly string[], rows: readonly (readonly string[])[]): Table => ({
  name,
  columns: columns.map(column => ({ name: column, type: text, notNull: true, auto: false })),
  keys: [{ name: 'PRIMARY', primary: true, columns: columns.slice(0, 2) }],
  next: 1,
  rows,
})

/** Databases that are the server's own and have no files here. */
const virtual = ['information_schema', 'performance_schema', 'sys'] as const

/** Makes what a new data directory begins with: `mysql --initialize-insecure`'s root without a password. */
export function initializeAccounts(store: Store): void {
  store.create('mysql')
  const system = ['mysql.infoschema', 'mysql.session', 'mysql.sys'].map(user => [
    'localhost',
    user,
    'N',
    '*THISISNOTAVALIDPASSWORD',
  ])
  store.write(
    'mysql',
    systemTable(
      'user',
      ['Host', 'User', 'Super_priv', 'authentication_string'],
      [...system, ['localhost', 'root', 'Y', '']],
    ),
  )
  store.write('mysql', systemTable('db', ['Host', 'User', 'Db'], []))
}

const hash = (user: string, password: string) =>
  password === '' ? '' : `*${fingerprint(`${user}\0${password}`).slice(0, 40).toUpperCase()}`

/** The rows of a system table, whose columns are all texts. */
const rowsOf = (store: Store, name: 'user' | 'db') =>
  (store.read('mysql', name)?.rows ?? []).map(row => row.map(value => textOf(value, true) ?? ''))

/** The row of mysql.user that a client is, the one with its very host first; undefined where there is none or the password is wrong. */
export function authenticate(
  store: Store,
  user: string,
  host: string,
  password: string,
): readonly string[] | undefined {
  const rows = rowsOf(store, 'user')
  const row =
    rows.find(row => row[1] === user && row[0] === host) ?? rows.find(row => row[1] === user && row[0] === '%')
  return row?.[3] === hash(user, password) ? row : undefined
}

const quotedAccount = (name: string, host: string) => `'${name}'@'${host}'`

/** The part of a session that users and their rights decide. `row` is the user's row of mysql.user. */
export function rightsOf(
  store: Store,
  [accountHost = '', user = '', isSuper]: readonly string[],
  clientHost: string,
): Pick<Session, 'allow' | 'databases' | 'changeUser' | 'grant'> {
  const account = quotedAccount(user, accountHost)
  const granted = () =>
    rowsOf(store, 'db').flatMap(([host, name, database = '']) =>
      name === user && host === accountHost ? [database] : [],
    )
  const allow = (database: string, verb: string, table?: string) => {
    if (virtual.some(name => name === database)) throw unsimulated(mysqlDialect, database)
    if (isSuper === 'Y' || granted().includes(database)) return
    throw new SqlError(
      table === undefined
        ? { code: 1044, state: '42000', message: `Access denied for user ${account} to database '${database}'` }
        : {
            code: 1142,
            state: '42000',
            message: `${verb} command denied to user ${quotedAccount(user, clientHost)} for table '${table}'`,
          },
    )
  }
  const write = (name: 'user' | 'db', change: (rows: Table['rows']) => Table['rows']) => {
    const table = store.read('mysql', name)!
    store.write('mysql', { ...table, rows: change(table.rows) })
  }
  const isAccount = (name: string, host: string) => (row: readonly Value[]) => row[1] === name && row[0] === host
  return {
    allow,
    databases: () =>
      [
        ...virtual.filter(name => isSuper === 'Y' || name !== 'sys'),
        ...(isSuper === 'Y' ? store.databases() : granted()),
      ].sort(),
    changeUser: ({ action, name, host, password, quiet }: UserChange) => {
      allow('mysql', 'ALTER USER')
      const is = isAccount(name, host)
      const exists = store.read('mysql', 'user')?.rows.some(is)
      if (exists === (action === 'create')) {
        if (quiet) return
        const message = `Operation ${action.toUpperCase()} USER failed for ${quotedAccount(name, host)}`
        throw new SqlError({ code: 1396, state: 'HY000', message })
      }
      if (action === 'create') write('user', rows => [...rows, [host, name, 'N', hash(name, password ?? '')]])
      if (action === 'alter' && password !== undefined)
        write('user', rows => rows.map(row => (is(row) ? row.with(3, hash(name, password)) : row)))
      if (action !== 'drop') return
      for (const table of ['user', 'db'] as const) write(table, rows => rows.filter(row => !is(row)))
    },
    grant: ({ database, name, host }: Grant) => {
      allow('mysql', 'GRANT')
      const is = isAccount(name, host)
      if (!store.read('mysql', 'user')?.rows.some(is)) {
        throw new SqlError({ code: 1410, state: '42000', message: 'You are not allowed to create a user with GRANT' })
      }
      if (database === '*') write('user', rows => rows.map(row => (is(row) ? row.with(2, 'Y') : row)))
      else write('db', rows => [...rows.filter(row => !(is(row) && row[2] === database)), [host, name, database]])
    },
  }
}
