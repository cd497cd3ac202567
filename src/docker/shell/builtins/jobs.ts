import { complain } from '../complain.ts'
import type { Job } from '../jobs.ts'
import type { Shell } from '../shell.ts'
import { signals } from '../signals.ts'
import { type Builtin, fail } from './types.ts'

const endings: Readonly<Record<number, string>> = { 129: 'Hangup', 130: 'Interrupt', 137: 'Killed', 143: 'Terminated' }

/** A job as `jobs` and the prompt show it. */
export function describeJob(shell: Shell, { number, status, source }: Job): string {
  const last = shell.jobs.all().map(job => job.number)
  const mark = number === last.at(-1) ? '+' : number === last.at(-2) ? '-' : ' '
  const done = shell.pick(`Exit ${status ?? 0}`, `Done(${status ?? 0})`, `Done(${status ?? 0})`)
  const state = status === undefined ? 'Running' : status === 0 ? 'Done' : (endings[status] ?? done)
  const isRunning = shell.dialect === 'bash' && status === undefined
  return `[${number}]${shell.pick(`${mark}  `, ` ${mark} `, `${mark}  `)}${state.padEnd(shell.pick(24, 27, 27))}${source}${isRunning ? ' &' : ''}\n`
}

export const jobs: Builtin = async (shell, [option]) => {
  for (const job of [...shell.jobs.all()]) {
    await shell.out(option === '-p' ? `${job.child.pid}\n` : describeJob(shell, job))
    if (job.status !== undefined) shell.jobs.remove(job)
  }
  return 0
}

/** `wait`, `wait PID…`, `wait %1`; a signal with a trap ends it. */
export const wait: Builtin = async (shell, args) => {
  const names = args.filter(word => !/^-\w/.test(word))
  const all = names.length === 0 ? [...shell.jobs.all()] : names.map(name => shell.jobs.find(name))
  let status = 0
  for (const [index, job] of all.entries()) {
    if (!job) {
      status = await missing(shell, names[index]!)
      continue
    }
    const ended = await settle(shell, job)
    if (ended === undefined) return 128 + signals.indexOf(shell.traps.pending ?? 'INT')
    status = names.length === 0 ? 0 : ended
  }
  return status
}

async function missing(shell: Shell, name: string): Promise<number> {
  if (!name.startsWith('%')) {
    if (shell.dialect === 'bash') await complain(shell, `pid ${name} is not a child of this shell`, 'wait')
    return 127
  }
  return fail(shell.pick(`${name}: no such job`, `No such job: ${name}`, `${name}: no such job`), shell.pick(127, 2, 2))
}

/** Waits for a job; undefined where a signal came first. */
async function settle(shell: Shell, job: Job): Promise<number | undefined> {
  const status = await shell.foreground.blocked(
    signal =>
      new Promise<number | undefined>(resolve => {
        signal.addEventListener('abort', () => {
          resolve(undefined)
        })
        void job.child.exit.then(resolve)
      }),
  )
  // An interactive shell tells of its end before the next prompt.
  if (status !== undefined && !shell.isInteractive) shell.jobs.remove(job)
  return status
}
