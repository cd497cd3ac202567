import { type Job, jobsOf } from './jobs.ts'
import type { Shell } from './shell.ts'

const endings: Readonly<Record<number, string>> = { 129: 'Hangup', 130: 'Interrupt', 137: 'Killed', 143: 'Terminated' }

/** A job as `jobs` and the prompt show it. */
export function describeJob(shell: Shell, job: Job, withPid = false): string {
  const { number, status, source, isStopped } = job
  const [current, previous] = jobsOf(shell).current()
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
