import { FileError } from '../../engine/files/error.ts'
import { joinPath } from '../../engine/files/path.ts'
import { AddressInUse, type Child, type Process, type Program } from '../../engine/process/types.ts'
import { entryAt } from '../flavour.ts'
import { inheriting } from '../spawn.ts'
import { backend } from './postgres-backend.ts'
import { dataDirectory, logTime, postgresVersion, socketOf } from './postgres-system.ts'
import { serve } from './serve.ts'

/**
 * `postgres`: serves SQL on 5432 and its socket until SIGINT or SIGTERM, on the data directory that `initdb` made.
 * Databases are folders of its `base`, tables files of JSON in them. What SQL it knows: see sql/parse/statement.ts.
 */
export const postgres: Program = process => runPostgres(process)

/** Runs a server; `onReady` is called once it takes connections. Files that do not allow it are told of. */
export async function runPostgres(process: Process, onReady?: () => void): Promise<number> {
  try {
    return await run(process, onReady)
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    const time = logTime(process.world.now())
    await process.stderr.write(
      `${time} [${process.pid}] FATAL:  could not access file "${error.path}": ${error.message}\n`,
    )
    return 1
  }
}

async function run(process: Process, onReady: () => void = () => undefined): Promise<number> {
  const { argv, files, stdout, stderr, user, world } = process
  const version = postgresVersion(process)
  if (argv.includes('--version') || argv.includes('-V')) {
    await stdout.write(`postgres (PostgreSQL) ${version.long}\n`)
    return 0
  }
  if (user.uid === 0) {
    await stderr.write(rootText)
    return 1
  }
  const data = dataDirectory(process)
  const control = joinPath(data, 'global/pg_control')
  if (entryAt(process, control) === undefined) {
    await stderr.write(
      `postgres: could not find the database system\nExpected to find it in the directory "${data}",\nbut could not open file "${control}": No such file or directory\n`,
    )
    return 2
  }
  const log = (text: string, pid = process.pid, level = 'LOG') =>
    stderr.write(`${logTime(world.now())} [${pid}] ${level}:  ${text}\n`)
  const settings = settingsOf(argv)
  const port = Number(settings.port ?? 5432)
  const addresses = (settings.listen_addresses ?? '*') === '' ? [] : [port]
  // Handlers first: whoever stops the server while it starts is heard.
  const ended = Promise.withResolvers<'fast' | 'smart'>()
  process.on('INT', () => {
    ended.resolve('fast')
  })
  process.on('TERM', () => {
    ended.resolve('smart')
  })

  await log(`starting ${version.full}`)
  const stops: (() => void)[] = []
  try {
    for (const address of addresses) {
      stops.push(serve(process, address, connection => backend(process, data, connection)))
      await log(`listening on IPv4 address "0.0.0.0", port ${address}`)
      await log(`listening on IPv6 address "::", port ${address}`)
    }
    stops.push(serve(process, socketOf(port), connection => backend(process, data, connection)))
  } catch (error) {
    if (!(error instanceof AddressInUse)) throw error
    await log(
      `could not bind IPv4 address "0.0.0.0": Address already in use\n${logTime(world.now())} [${process.pid}] HINT:  Is another postmaster already running on port ${port}? If not, wait a few seconds and retry.`,
    )
    await log('could not create any TCP/IP sockets', process.pid, 'FATAL')
    return 1
  }
  await log(`listening on Unix socket "${socketOf(port)}"`)
  await startup(process, control, log)
  files.write(joinPath(data, 'postmaster.pid'), `${process.pid}\n${data}\n`, { owner: user, mode: 0o600 })
  const workers = startWorkers(process, version.major)
  await log('database system is ready to accept connections')
  onReady()

  const manner = await Promise.race([ended.promise, rejection(process)])
  await log(`received ${manner} shutdown request`)
  if (manner === 'fast') await log('aborting any active transactions')
  for (const stop of stops) stop()
  const launcher = workers.at(-1)!
  for (const worker of workers) worker.signal('TERM')
  await log(`background worker "logical replication launcher" (PID ${launcher.pid}) exited with exit code 1`)
  await process.sleep(100)
  const checkpointer = workers.find(({ argv }) => argv[0]!.includes('checkpointer'))!
  await log('shutting down', checkpointer.pid)
  files.write(control, 'shut down\n')
  files.remove(joinPath(data, 'postmaster.pid'))
  await log('database system is shut down')
  return 0
}

const rootText = `"root" execution of the PostgreSQL server is not permitted.
The server must be started under an unprivileged user ID to prevent
possible system security compromise.  See the documentation for
more information on how to properly start the server.
`

/** `-c name=value`, `--name=value`, `-p port`, `-h addresses`. */
function settingsOf(argv: readonly string[]): Readonly<Record<string, string>> {
  const text = argv.slice(1).join(' ')
  const pairs = [...text.matchAll(/(?:-c\s*|--)([\w-]+)=(\S*)/g)].map(([, name = '', value = '']) => [
    name.replaceAll('-', '_'),
    value.replace(/^'(.*)'$/, '$1'),
  ])
  const [, port] = /(?:^| )-p\s*(\d+)/.exec(text) ?? []
  const named = Object.fromEntries(pairs) as Record<string, string>
  return { ...named, ...(port !== undefined && { port }) }
}

type Log = (text: string, pid?: number, level?: string) => Promise<void>

/** Tells how the last server ended, as the startup process does. */
async function startup(process: Process, control: string, log: Log): Promise<void> {
  const { files } = process
  const wasShutDown = files.read(control).startsWith('shut down')
  const at = logTime(files.stat(control)!.mtime, false)
  const child = process.machine.spawn(
    inheriting(process, ['postgres: startup '], { program: () => process.sleep(200).then(() => 0) }),
  )
  if (wasShutDown) await log(`database system was shut down at ${at}`, child.pid)
  else {
    await log(`database system was interrupted; last known up at ${at}`, child.pid)
    await log('database system was not properly shut down; automatic recovery in progress', child.pid)
  }
  await child.exit
  files.write(control, 'in production\n')
}

/** The processes that a server has besides itself. */
function startWorkers(process: Process, major: number): readonly Child[] {
  const io = major >= 18 ? ['io worker 0', 'io worker 1', 'io worker 2'] : []
  const idle: Program = worker =>
    new Promise(resolve => {
      worker.on('TERM', () => {
        resolve(0)
      })
    })
  return [
    ...io,
    'checkpointer',
    'background writer',
    'walwriter',
    'autovacuum launcher',
    'logical replication launcher',
  ].map(name => process.machine.spawn(inheriting(process, [`postgres: ${name} `], { program: idle })))
}

/** Rejects once the process has been killed. */
const rejection = (process: Process) =>
  new Promise<never>((_, reject) => {
    process.killed.addEventListener('abort', () => {
      reject(process.killed.reason as Error)
    })
  })
