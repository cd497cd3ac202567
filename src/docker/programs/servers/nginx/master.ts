import { FileError } from '../../../engine/files/error.ts'
import type { Process } from '../../../engine/process/types.ts'
import { serve, untilSignal } from '../serve.ts'
import { answerRequests } from '../web.ts'
import { bind } from './bind.ts'
import { ConfigError } from './config.ts'
import type { Loaded } from './load.ts'
import { logError } from './log.ts'
import { respond } from './respond.ts'
import type { Site } from './site.ts'

/** Serves until it is told to stop; takes a new configuration on HUP. */
export async function master(process: Process, first: Site, pidFile: string, load: () => Loaded): Promise<number> {
  let site = first
  const listening = new Map<number, () => void>()
  const listen = () => {
    const wanted = new Set(site.servers.flatMap(({ ports }) => ports))
    for (const [port, stop] of listening) {
      if (wanted.has(port)) continue
      stop()
      listening.delete(port)
    }
    for (const port of wanted) {
      if (listening.has(port)) continue
      listening.set(
        port,
        serve(process, port, connection =>
          answerRequests(connection, request => respond(process, site, port, request)),
        ),
      )
    }
  }
  if (!(await bind(process, site, listen))) return 1
  try {
    process.files.write(pidFile, `${process.pid}\n`)
  } catch (error) {
    if (!(error instanceof FileError)) throw error
  }
  process.retitle(`nginx: master process ${process.argv.join(' ')}`)
  const count = site.main.args('worker_processes')?.[0] ?? '1'
  const workers = Array.from({ length: count === 'auto' ? process.machine.hardware.cpus : Number(count) }, () =>
    worker(process, site),
  )
  process.on('USR1', () => undefined)
  process.on('HUP', () => void reload())
  const reload = async () => {
    await logError(process, site.main, 'notice', 'signal 1 (SIGHUP) received, reconfiguring')
    try {
      site = load().site
      listen()
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      await logError(process, site.main, 'emerg', error.message)
    }
  }
  await untilSignal(process, 'QUIT', 'TERM', 'INT')
  for (const stop of listening.values()) stop()
  for (const child of workers) child.signal('KILL')
  try {
    process.files.remove(pidFile)
  } catch (error) {
    if (!(error instanceof FileError)) throw error
  }
  return 0
}

/** A process that is there to be seen: requests are answered by the master. */
function worker(process: Process, site: Site) {
  const name = site.main.args('user')?.[0] ?? 'nginx'
  return process.machine.spawn({
    argv: ['nginx: worker process'],
    env: process.env,
    cwd: '/',
    user: process.machine.findUser(name) ?? process.user,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    ppid: process.pid,
    program: async child => {
      await untilSignal(child, 'TERM', 'QUIT', 'INT')
      return 0
    },
  })
}
