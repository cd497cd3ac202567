import type { Process } from '../../engine/process/types.ts'
import { type Arguments, parseArguments, UsageError } from '../args.ts'
import { readSecret } from '../prompting.ts'
import { Client, connect } from '../sql/client.ts'
import type { Problem } from '../sql/error.ts'
import { userName } from '../users.ts'

const socket = '/var/run/mysqld/mysqld.sock'

const options = {
  short: 'u:p?h:P:D:e:S:NBtsVEAfvr',
  long:
    'user:=u password?=p host:=h port:=P database:=D execute:=e socket:=S skip-column-names=N batch=B table=t silent=s ' +
    'version=V vertical=E no-auto-rehash=A force=f verbose=v raw=r protocol: default-character-set: ssl-mode: skip-ssl connect-timeout: wait? help',
}

/** The command line of one of MySQL's clients; undefined where it says something unknown, which is then told. */
export async function mysqlArguments({ argv, stderr }: Process): Promise<Arguments | undefined> {
  try {
    return parseArguments(argv.slice(1), options.short, options.long)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    const name = (argv[0] ?? '').replace(/.*\//, '')
    const [, option = ''] = /'([^']*)'$/.exec(error.message) ?? []
    await stderr.write(
      `${name}: [ERROR] ${name}: unknown option '${option.startsWith('-') ? option : `-${option}`}'.\n`,
    )
    return undefined
  }
}

/** An open connection, and what the server said of itself. */
export interface Opened {
  readonly client: Client
  readonly version: string
  readonly id: number
}

/** Connects as the options of MySQL's clients say, asking for a password where `-p` stands alone. */
export async function openMysql(
  process: Process,
  given: Arguments,
  database: string | undefined,
): Promise<Opened | Problem> {
  const name = (process.argv[0] ?? '').replace(/.*\//, '')
  const typed = given.value('p')
  if (typed)
    await process.stderr.write(`${name}: [Warning] Using a password on the command line interface can be insecure.\n`)
  const password = typed === '' ? await readSecret(process, 'Enter password: ') : (typed ?? process.env.MYSQL_PWD)
  const host = given.value('h') ?? process.env.MYSQL_HOST ?? 'localhost'
  const port = Number(given.value('P') ?? 3306)
  const user = given.value('u') ?? userName(process, process.user.uid) ?? 'root'
  const isLocal = host === 'localhost' && given.value('protocol')?.toLowerCase() !== 'tcp'
  const path = given.value('S') ?? socket
  const client = await connect(process, isLocal ? { socket: path } : { host, port })
  if (!(client instanceof Client)) {
    const number = { missing: 2, unknown: -2, noNetwork: 101, reset: 104, timeout: 110, refused: 111, noHost: 113 }[
      client.reason
    ]
    if (isLocal)
      return { code: 2002, message: `Can't connect to local MySQL server through socket '${path}' (${number})` }
    return client.reason === 'unknown'
      ? { code: 2005, message: `Unknown MySQL server host '${host}' (${number})` }
      : { code: 2003, message: `Can't connect to MySQL server on '${host}:${port}' (${number})` }
  }
  const reply = await client.ask({
    user,
    ...(password !== undefined && { password }),
    ...(database !== undefined && { database }),
  })
  const lost = {
    code: 2013,
    message: "Lost connection to MySQL server at 'reading initial communication packet', system error: 0",
  }
  return reply?.server ? { client, ...reply.server } : (reply?.problem ?? lost)
}
