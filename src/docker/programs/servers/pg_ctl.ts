import { joinPath } from '../../engine/files/path.ts'
import type { Process, Program } from '../../engine/process/types.ts'
import { entryAt } from '../flavour.ts'
import { inheriting } from '../spawn.ts'
import { runPostgres } from './postgres.ts'
import { dataDirectory } from './postgres-system.ts'

/** `pg_ctl`: start (with `-o` options of the server), stop and status. */
export const pg_ctl: Program = async process => {
  const { argv, stdout, stderr } = process
  const command = argv.slice(1).find(word => /^(start|stop|status)$/.test(word))
  const pid = serverPid(process)
  if (command === 'start') return start(process)
  if (command === undefined) {
    await stderr.write('pg_ctl: 시뮬레이터에는 start, stop, status만 있어요.\n')
    return 1
  }
  if (command === 'status') {
    await stdout.write(pid === undefined ? 'pg_ctl: no server running\n' : `pg_ctl: server is running (PID: ${pid})\n`)
    return pid === undefined ? 3 : 0
  }
  if (pid === undefined) {
    await stderr.write(
      `pg_ctl: PID file "${joinPath(dataDirectory(process), 'postmaster.pid')}" does not exist\nIs server running?\n`,
    )
    return 1
  }
  await stdout.write('waiting for server to shut down....')
  process.machine.kill(pid, 'INT')
  while (serverPid(process) !== undefined) await process.sleep(50)
  await stdout.write(' done\nserver stopped\n')
  return 0
}

/** The process that the data directory's postmaster.pid names, if it runs. */
function serverPid(process: Process): number | undefined {
  const path = joinPath(dataDirectory(process), 'postmaster.pid')
  const pid = entryAt(process, path) ? Number.parseInt(process.files.read(path)) : undefined
  return process.machine.processes().some(row => row.pid === pid) ? pid : undefined
}

async function start(process: Process): Promise<number> {
  const { argv, stdout } = process
  await stdout.write('waiting for server to start....')
  const ready = Promise.withResolvers<number>()
  const options = argv.flatMap((word, index) => (argv[index - 1] === '-o' ? word.split(/\s+/) : []))
  const child = process.machine.spawn(
    inheriting(process, ['postgres', '-D', dataDirectory(process), ...options], {
      program: child =>
        runPostgres(child, () => {
          ready.resolve(0)
        }),
    }),
  )
  const failed = await Promise.race([ready.promise, child.exit.then(() => 1)])
  await stdout.write(
    failed ? ' stopped waiting\npg_ctl: could not start server\nExamine the log output.\n' : ' done\nserver started\n',
  )
  return failed
}
