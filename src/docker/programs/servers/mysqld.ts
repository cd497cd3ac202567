import { joinPath } from '../../engine/files/view.ts'
import { AddressInUse, type Process, type Program } from '../../engine/process/types.ts'
import { entryAt } from '../flavour.ts'
import { inheriting } from '../spawn.ts'
import { initializeAccounts } from '../sql/mysql/accounts.ts'
import { mysqlService } from '../sql/mysql/service.ts'
import { Store } from '../sql/store.ts'
import { converse } from '../sql/wire.ts'
import { errorLog, type Log } from './mysql-log.ts'
import { serve } from './serve.ts'

const socket = '/var/run/mysqld/mysqld.sock'

/** Files that a data directory has besides the databases, and their sizes in bytes. */
const innodb: Readonly<Record<string, number>> = {
  'auto.cnf': 56,
  'binlog.000001': 158,
  'binlog.index': 16,
  'ca-key.pem': 1705,
  'ca.pem': 1112,
  ib_buffer_pool: 3500,
  ibdata1: 12_582_912,
  'mysql.ibd': 27_262_976,
  undo_001: 16_777_216,
  undo_002: 16_777_216,
}

/** Options that change nothing here, or are played. */
const known =
  /^--(initialize(-insecure)?|daemonize|skip-networking|user|datadir|socket|port|bind-address|character-set-server|collation-server|default-authentication-plugin|authentication-policy|mysql-native-password|max[-_]connections|sql[-_]mode|lower[-_]case[-_]table[-_]names|skip-name-resolve|innodb[-_][\w-]+|log[-_]bin|server[-_]id|default-time-zone|general[-_]log|slow[-_]query[-_]log|max[-_]allowed[-_]packet|skip-log-bin|disable-log-bin|performance[-_]schema|skip-host-cache|host-cache-size)(=|$)/

/**
 * `mysqld`: makes a data directory (`--initialize-insecure`), or serves SQL on 3306 and its socket until SIGTERM.
 * Databases are folders of the data directory, tables files of JSON in them. What SQL it knows: see sql/statements.ts.
 */
export const mysqld: Program = async process => {
  const words = process.argv.slice(1)
  const option = (name: string) => words.find(word => word.replace(/=.*/, '') === `--${name}`)
  const version = (process.env.MYSQL_VERSION ?? '9.4.0').replace(/-.*/, '')
  if (option('version') ?? words.includes('-V')) {
    await process.stdout.write(`/usr/sbin/mysqld  Ver ${version} for Linux on x86_64 (MySQL Community Server - GPL)\n`)
    return 0
  }
  const log = errorLog(process)
  const unknown = words.find(word => word.startsWith('--') && !known.test(word))
  if (unknown !== undefined) {
    const kind = unknown.includes('=') ? 'variable' : 'option'
    await log('ERROR', '000067', `unknown ${kind} '${unknown.replace(/^--/, kind === 'option' ? '--' : '')}'.`)
    return aborting(log)
  }
  const data = option('datadir')?.split('=')[1] ?? '/var/lib/mysql'
  const port = Number(option('port')?.split('=')[1] ?? 3306)
  const server: Server = { process, version, data, port: option('skip-networking') === undefined ? port : 0 }
  if (option('initialize-insecure') ?? option('initialize')) return initialize(server)
  if (option('daemonize') === undefined) return run(server)
  const ready = Promise.withResolvers()
  const argv = process.argv.filter(word => word !== '--daemonize')
  const program: Program = child =>
    run({ ...server, process: child }, () => {
      ready.resolve(undefined)
    })
  const child = process.machine.spawn(inheriting(process, argv, { program }))
  return Promise.race([ready.promise.then(() => 0), child.exit])
}

interface Server {
  readonly process: Process
  readonly version: string
  /** The data directory. */
  readonly data: string
  /** 0 for none. */
  readonly port: number
}

const storeOf = ({ process, data }: Server) => new Store(process.files, data, '.ibd', process.user)

async function aborting(log: Log): Promise<number> {
  await log('ERROR', '010119', 'Aborting')
  return 1
}

/** MY-015015 and its like are there since 8.4. */
const isTalkative = (version: string) => !version.startsWith('8.0')

async function startInnodb(process: Process, log: Log): Promise<void> {
  await log('System', '013576', 'InnoDB initialization has started.', 'InnoDB', 1)
  await process.sleep(300)
  await log('System', '013577', 'InnoDB initialization has ended.', 'InnoDB', 1)
}

async function initialize(server: Server): Promise<number> {
  const { process, version, data } = server
  const log = errorLog(process)
  const { files, user, pid } = process
  if (isTalkative(version)) await log('System', '015017', 'MySQL Server Initialization - start.')
  await log(
    'System',
    '013169',
    `/usr/sbin/mysqld (mysqld ${version}) initializing of server in progress as process ${pid}`,
  )
  if (files.list(data).length > 0) {
    await log('ERROR', '010457', '--initialize specified but the data directory has files in it. Aborting.')
    await log(
      'ERROR',
      '013236',
      'The designated data directory /var/lib/mysql/ is unusable. You can remove all files that the server added to it.',
    )
    return aborting(log)
  }
  await startInnodb(process, log)
  for (const [name, size] of Object.entries(innodb)) {
    files.put(joinPath(data, name), { type: 'file', mode: 0o640, ...user, mtime: process.world.now(), data: '', size })
  }
  initializeAccounts(storeOf(server))
  const warning =
    'root@localhost is created with an empty password ! Please consider switching off the --initialize-insecure option.'
  await log('Warning', '010453', warning, 'Server', 6)
  await process.sleep(200)
  if (isTalkative(version)) await log('System', '015018', 'MySQL Server Initialization - end.')
  return 0
}

async function run(server: Server, onReady: () => void = () => undefined): Promise<number> {
  const { process, version, port, data } = server
  const log = errorLog(process)
  const name = `/usr/sbin/mysqld (mysqld ${version})`
  if (isTalkative(version)) await log('System', '015015', 'MySQL Server - start.')
  await log('System', '010116', `${name} starting as process ${process.pid}`)
  if (entryAt(process, joinPath(data, 'mysql/user.ibd')) === undefined) {
    await log('ERROR', '010326', "Fatal error: Can't open and lock privilege tables: Table 'mysql.user' doesn't exist")
    return aborting(log)
  }
  const ended = Promise.withResolvers<string>()
  process.on('TERM', () => {
    ended.resolve('<via user signal>')
  })
  await startInnodb(process, log)
  await log('Warning', '010068', 'CA certificate ca.pem is self signed.')
  await log(
    'System',
    '013602',
    'Channel mysql_main configured to support TLS. Encrypted connections are now supported for this channel.',
  )
  const service = mysqlService({
    store: storeOf(server),
    version,
    now: () => process.world.now(),
    shutdown: user => {
      ended.resolve(user)
    },
  })
  const stops: (() => void)[] = []
  try {
    for (const place of [socket, ...(port === 0 ? [] : [port])]) {
      stops.push(serve(process, place, connection => converse(service, connection)))
    }
  } catch (error) {
    if (!(error instanceof AddressInUse)) throw error
    await log('ERROR', '010262', "Can't start server: Bind on TCP/IP port: Address already in use")
    await log('ERROR', '010257', `Do you already have another mysqld server running on port: ${port} ?`)
    for (const stop of stops) stop()
    return aborting(log)
  }
  const ready = `/usr/sbin/mysqld: ready for connections. Version: '${version}'  socket: '${socket}'  port: ${port}  MySQL Community Server - GPL.`
  await log('System', '010931', ready)
  onReady()
  const user = await Promise.race([ended.promise, killed(process)])
  await log('System', '013172', `Received SHUTDOWN from user ${user}. Shutting down mysqld (Version: ${version}).`)
  for (const stop of stops) stop()
  await process.sleep(200)
  await log(
    'System',
    '010910',
    `/usr/sbin/mysqld: Shutdown complete (mysqld ${version})  MySQL Community Server - GPL.`,
  )
  if (isTalkative(version)) await log('System', '015016', 'MySQL Server - end.')
  return 0
}

/** Rejects once the process has been killed. */
const killed = (process: Process) =>
  new Promise<never>((_, reject) => {
    process.killed.addEventListener('abort', () => {
      reject(process.killed.reason as Error)
    })
  })
