import { joinPath } from '../../engine/files/path.ts'
import type { Connection, Process, Program } from '../../engine/process/types.ts'
import { inheriting } from '../spawn.ts'
import type { Problem } from '../sql/error.ts'
import { postgresService } from '../sql/postgres/service.ts'
import { Store } from '../sql/store.ts'
import { converse } from '../sql/wire.ts'
import { logTime, postgresVersion } from './postgres-system.ts'

/** Serves one client in a process of its own. */
export async function backend(process: Process, data: string, connection: Connection): Promise<void> {
  const program: Program = async child => {
    await converse(service(child, data, connection.from), connection)
    return 0
  }
  await process.machine.spawn(inheriting(process, ['postgres: authenticating '], { program })).exit
}

function service(process: Process, data: string, from: string) {
  const { files, user, world, pid, machine } = process
  const path = joinPath(data, 'pg_hba.conf')
  const isOwn = machine.network.interfaces().some(({ address }) => address?.replace(/\/.*/, '') === from)
  const { full, major } = postgresVersion(process)
  const address = from === 'localhost' ? undefined : isOwn ? '127.0.0.1' : from
  const say = (level: string, text: string) => `${logTime(world.now())} [${pid}] ${level}:  ${text}\n`
  const onProblem = (level: string, { message, detail, hint, at }: Problem, statement?: string) => {
    const lines = [
      say(level, at === undefined ? message : `${message} at character ${at + 1}`),
      ...(detail === undefined ? [] : [say('DETAIL', detail)]),
      ...(hint === undefined ? [] : [say('HINT', hint)]),
      ...(statement === undefined ? [] : [say('STATEMENT', statement)]),
    ]
    // Where nobody reads the log any more it is lost.
    process.stderr.write(lines.join('')).catch(() => undefined)
  }
  return postgresService({
    base: new Store(files, joinPath(data, 'base'), '', user),
    global: new Store(files, data, '', user),
    version: full,
    major,
    pid,
    hba: { path, read: () => files.read(path) },
    now: () => world.now(),
    address,
    onOpen: (login, database) => {
      process.retitle(`postgres: ${login} ${database} ${address ?? '[local]'} idle`)
    },
    onProblem,
  })
}
