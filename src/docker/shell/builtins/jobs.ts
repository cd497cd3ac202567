import { complain } from '../complain.ts'
import { type Job, jobsOf } from '../jobs.ts'
import { describeJob } from '../describe-job.ts'
import { sayEnding } from '../job-control.ts'
import type { Shell } from '../shell.ts'
import { signals } from '../signals.ts'
import { type Builtin, fail } from './types.ts'

export const jobs: Builtin = async (shell, [option]) => {
  // In a pipeline they are those of the shell that it is a part of.
  const owner = shell.jobs ? shell : (shell.parent ?? shell)
  const all = [...jobsOf(owner).all()]
  for (const job of all)
    await shell.out(option === '-p' ? `${job.child.pid}\n` : describeJob(owner, job, option === '-l'))
  if (owner === shell) for (const job of all) if (job.status !== undefined) jobsOf(shell).remove(job)
  return 0
}

/** `wait`, `wait PID…`, `wait %1`; a signal with a trap ends it. */
export const wait: Builtin = async (shell, args) => {
  const names = args.filter(word => !/^-\w/.test(word))
  const all = names.length === 0 ? [...jobsOf(shell).all()] : names.map(name => jobsOf(shell).find(name))
  let status = 0
  for (const [index, job] of all.entries()) {
    if (!job) {
      status = await missing(shell, names[index]!)
      continue
    }
    const ended = await settle(shell, job)
    if (ended === undefined) return 128 + signals.indexOf(shell.traps.pending ?? 'INT')
    if (shell.dialect !== 'bash' && !shell.isInteractive) await sayEnding(shell, job.child)
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
  if (status === undefined) return undefined
  // An interactive shell tells of its end before the next prompt.
  job.status = status
  if (!shell.isInteractive) jobsOf(shell).remove(job)
  return status
}

/** The job that `fg` or `bg` means. Throws BuiltinError where there is none, or where nobody types. */
async function controlled(shell: Shell, name: string | undefined): Promise<Job> {
  if (shell.dialect === 'bash' && !shell.isInteractive) return fail('no job control', 1)
  const job = name === undefined ? jobsOf(shell).current()[0] : jobsOf(shell).find(name)
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
    if (!job.isStopped) jobsOf(shell).remove(job)
  }
}

/** `bg`, `bg %1`: lets a job that was stopped go on in the background. */
export const inBackground: Builtin = async (shell, [name]) => {
  const job = await controlled(shell, name)
  if (!job.isStopped && shell.dialect === 'bash') return fail(`job ${job.number} already in background`, 0)
  const mark = shell.pick(job === jobsOf(shell).current()[0] ? '+' : '-', '', '')
  await shell.out(`[${job.number}]${mark} ${job.source}${shell.pick(' &', '', '')}\n`)
  goOn(shell, job)
  return 0
}

function goOn({ host, foreground }: Shell, job: Job) {
  job.isStopped = false
  for (const pid of foreground.familyOf(job.children)) host.machine.kill(pid, 'CONT')
}
