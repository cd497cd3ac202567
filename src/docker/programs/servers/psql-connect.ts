import type { Process } from '../../engine/process/types.ts'
import { readSecret } from '../prompting.ts'
import { Client, connect, type NoConnection } from '../sql/client.ts'
import { socketFolder, socketOf } from './postgres-system.ts'

/** Where to connect and as whom. */
export interface Target {
  /** A host, or a folder of sockets. */
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
  readonly password: string | undefined
}

/** A connection, or the text of why there is none. */
export type Joined = { readonly client: Client; readonly target: Target } | { readonly failure: string }

const reasons: Readonly<Record<NoConnection, string>> = {
  missing: 'No such file or directory',
  refused: 'Connection refused',
  reset: 'Connection reset by peer',
  timeout: 'Connection timed out',
  noHost: 'No route to host',
  noNetwork: 'Network is unreachable',
  unknown: '',
}

/** Connects as libpq does, asking for a password on a terminal where the server wants one. */
export async function joinPostgres(process: Process, target: Target): Promise<Joined> {
  const { host, port, user, database, password } = target
  const isLocal = host.startsWith('/')
  const client = await connect(process, isLocal ? { socket: socketOf(port, host) } : { host, port })
  if (!(client instanceof Client)) {
    if (client.reason === 'unknown')
      return { failure: `could not translate host name "${host}" to address: Name or service not known` }
    const hint = isLocal
      ? 'Is the server running locally and accepting connections on that socket?'
      : 'Is the server running on that host and accepting TCP/IP connections?'
    return { failure: `${place(target, client.address)} failed: ${reasons[client.reason]}\n\t${hint}` }
  }
  const reply = await client.ask({ user, database, ...(password !== undefined && { password }) })
  if (reply?.server) return { client, target }
  const asksPassword = reply?.problem?.message.startsWith('fe_sendauth')
  if (asksPassword && process.isTerminal(0)) {
    return joinPostgres(process, { ...target, password: await readSecret(process, `Password for user ${user}: `) })
  }
  const problem = reply?.problem?.message ?? 'server closed the connection unexpectedly'
  return { failure: `${place(target, client.address)} failed: ${asksPassword ? '' : 'FATAL:  '}${problem}` }
}

function place({ host, port }: Target, address: string | undefined): string {
  if (host.startsWith('/')) return `connection to server on socket "${socketOf(port, host)}"`
  return `connection to server at "${host}"${host === address ? '' : ` (${address ?? ''})`}, port ${port}`
}

/** A target from options' values, PG* variables and usual values; a `postgresql://` address may stand for the database. */
export function targetOf(
  { env }: Process,
  login: string,
  given: Readonly<Record<'host' | 'port' | 'user' | 'database', string | undefined>>,
): Target {
  const [, name, secret, host, port, path] =
    /^postgres(?:ql)?:\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^:/]*)(?::(\d+))?(?:\/([^?]*))?/.exec(given.database ?? '') ??
    []
  const isAddress = /^postgres(ql)?:\/\//.test(given.database ?? '')
  const user = (given.user ?? name) || (env.PGUSER ?? login)
  return {
    host: (given.host ?? host) || (env.PGHOST ?? socketFolder),
    port: Number((given.port ?? port) || (env.PGPORT ?? 5432)),
    user,
    database: (isAddress ? path : given.database) || (env.PGDATABASE ?? user),
    password: secret === undefined ? env.PGPASSWORD : decodeURIComponent(secret),
  }
}
