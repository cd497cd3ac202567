import { FileError, type FileErrorCode } from '../../engine/files/error.ts'
import { joinPath } from '../../engine/files/path.ts'
import { AddressInUse, type Process, type Program } from '../../engine/process/types.ts'
import { entryAt } from '../flavour.ts'
import { inheriting } from '../spawn.ts'
import { mysqlService } from '../sql/mysql/service.ts'
import { converse } from '../sql/wire.ts'
import { errorLog } from './mysql-log.ts'
import { aborting, initialize, isTalkative, type Server, startInnodb, storeOf } from './mysqld-data.ts'
import { serve } from './serve.ts'

const socket = '/var/run/mysqld/mysqld.sock'

/** Options that change nothing here, or are played. */
const known =
  /^--(initialize(-insecure)?|daemonize|skip-networking|user|datadir|socket|port|bind-address|character-set-server|collation-server|default-authentication-plugin|authentication-policy|mysql-native-password|max[-_]connections|sql[-_]mode|lower[-_]case[-_]table[-_]names|skip-name-resolve|innodb[-_][\w-]+|log[-_]bin|server[-_]id|default-time-zone|general[-_]log|slow[-_]query[-_]log|max[-_]allowed[-_]packet|skip-log-bin|disable-log-bin|performance[-_]schema|skip-host-cache|host-cache-size)(=|$)/

/**
 * `mysqld`: makes a data directory (`--initialize-insecure`), or serves SQL on 3306 and its socket until SIGTERM.
 * Databases are folders of the data directory, tables files of JSON in them. What SQL it knows: see sql/parse/statement.ts.
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
  if (option('initialize-insecure') ?? option('initialize')) return onFiles(server, initialize)
  if (option('daemonize') === undefined) return onFiles(server, run)
  const ready = Promise.withResolvers()
  const argv = process.argv.filter(word => word !== '--daemonize')
  const program: Program = child =>
    onFiles({ ...server, process: child }, one =>
      run(one, () => {
        ready.resolve(undefined)
      }),
    )
  const child = process.machine.spawn(inheriting(process, argv, { program }))
  return Promise.race([ready.promise.then(() => 0), child.exit])
}

const errnos: Readonly<Partial<Record<FileErrorCode, number>>> = { ENOENT: 2, ENOTDIR: 20, EROFS: 30 }

/** Does something with the data directory; where files do not allow it that is said. */
async function onFiles(server: Server, step: (server: Server) => Promise<number>): Promise<number> {
  try {
    return await step(server)
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    const { process, data } = server
    const number = errnos[error.code] ?? 13
    await process.stderr.write(
      `mysqld: Can't create/write to file '${error.path}' (OS errno ${number} - ${error.message})\n`,
    )
    const log = errorLog(process)
    await log(
      'ERROR',
      '013236',
      `The designated data directory ${data}/ is unusable. You can remove all files that the server added to it.`,
    )
    return aborting(log)
  }
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
