import { complain } from '../complain.ts'
import type { Job } from '../jobs.ts'
import type { Shell } from '../shell.ts'
import { signals } from '../signals.ts'
import { type Builtin, fail } from './types.ts'

const endings: Readonly<Record<number, string>> = { 129: 'Hangup', 130: 'Interrupt', 137: 'Killed', 143: 'Terminated' }

/** A job as `jobs` and the prompt show it. */
export function describeJob(shell: Shell, job: Job, withPid = false): string {
  const { number, status, source, isStopped } = job
  const [current, previous] = shell.jobs.current()
  const mark = job === current ? '+' : job === previous ? '-' : ' '
  const done = shell.pick(`Exit ${status ?? 0}`, `Done(${status ?? 0})`, `Done(${status ?? 0})`)
  const state = isStopped
    ? 'Stopped'
    : status === undefined
      ? 'Running'
      : status === 0
        ? 'Done'
        : (endings[status] ?? done)
  const isRunning = shell.dialect === 'bash' && status === undefined && !isStopped
  const pid = withPid ? `${String(job.child.pid).padStart(shell.pick(5, 0, 0))} ` : ''
  // Without job control dash and BusyBox do not keep what was typed.
  const text = shell.dialect === 'bash' || shell.isInteractive ? source : ''
  return `[${number}]${shell.pick(`${mark}${withPid ? ' ' : '  '}`, ` ${mark} `, `${mark}  `)}${pid}${state.padEnd(shell.pick(24, 27, 27))}${text}${isRunning ? ' &' : ''}\n`
}

export const jobs: Builtin = async (shell, [option]) => {
  const all = [...shell.jobs.all()]
  for (const job of all)
    await shell.out(option === '-p' ? `${job.child.pid}\n` : describeJob(shell, job, option === '-l'))
  for (const job of all) if (job.status !== undefined) shell.jobs.remove(job)
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
    if (shell.dialect !== 'bash' && !shell.isInteractive) await shell.foreground.sayEnding(job.child)
    status = names.length === 0 ? 0 : ended
  }
  return status
}

async function missing(shell: Shell, name: string): Promise<number> {
  if (!/^%|^\d+$/.test(name)) {
    const illegal = `Illegal number: ${name}`
    return fail(shell.pick(`\`${name}': not a pid or valid job spec`, illegal, illegal), shell.pick(1, 2, 2))
  }
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

/** The job that `fg` or `bg` means. Throws BuiltinError where there is none, or where nobody types. */
async function controlled(shell: Shell, name: string | undefined): Promise<Job> {
  if (shell.dialect === 'bash' && !shell.isInteractive) return fail('no job control', 1)
  const job = name === undefined ? shell.jobs.current()[0] : shell.jobs.find(name)
  if (job) return job
  const current = shell.pick('current: no such job', 'No current job', 'No current job')
  const named = shell.pick(`${name}: no such job`, `No such job: ${name}`, `${name}: no such job`)
  return fail(name === undefined ? current : named, shell.pick(1, 2, 2))
}

/** `fg`, `fg %1`: lets a job go on and waits for it; Ctrl-C and Ctrl-Z then go to it. */
export const inForeground: Builtin = async (shell, [name]) => {
  const job = await controlled(shell, name)
  await shell.out(`${job.source}\n`)
  goOn(shell, job)
  try {
    return await shell.foreground.waitFor(job.children, job)
  } finally {
    if (!job.isStopped) shell.jobs.remove(job)
  }
}

/** `bg`, `bg %1`: lets a job that was stopped go on in the background. */
export const inBackground: Builtin = async (shell, [name]) => {
  const job = await controlled(shell, name)
  if (!job.isStopped && shell.dialect === 'bash') return fail(`job ${job.number} already in background`, 0)
  const mark = shell.pick(job === shell.jobs.current()[0] ? '+' : '-', '', '')
  await shell.out(`[${job.number}]${mark} ${job.source}${shell.pick(' &', '', '')}\n`)
  goOn(shell, job)
  return 0
}

function goOn({ host, foreground }: Shell, job: Job) {
  job.isStopped = false
  for (const pid of foreground.familyOf(job.children)) host.machine.kill(pid, 'CONT')
}
