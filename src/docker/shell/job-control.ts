import { describeJob } from './describe-job.ts'
import type { Child } from './host.ts'
import { type Job, jobsOf } from './jobs.ts'
import type { Shell } from './shell.ts'

/** Makes a job of commands that Ctrl-Z has stopped, or stops the job that they are; the exit status comes back. */
export async function suspend(shell: Shell, children: readonly Child[], known: Job | undefined): Promise<number> {
  const job = known ?? jobsOf(shell).add(children, shell.source)
  jobsOf(shell).stop(job)
  await shell.write(2, shell.pick('\n', '', '') + describeJob(shell, job))
  return 148
}

const endings: Readonly<Record<string, string>> = { HUP: 'Hangup', KILL: 'Killed', QUIT: 'Quit', TERM: 'Terminated' }

/** Says that a signal ended a command. */
export async function sayEnding({ dialect, isInteractive, streams }: Shell, { endedBy = '' }: Child): Promise<void> {
  const text = endings[endedBy]
  // bash says of others their process id and text too, where nobody types.
  const isSaid = dialect !== 'bash' || isInteractive || text === 'Terminated'
  if (text !== undefined && isSaid) await streams.get(2)?.writer?.write(`${text}\n`)
}
