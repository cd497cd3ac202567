import type { Command, Statement } from './ast.ts'
import type { Child } from './host.ts'
import { jobsOf } from './jobs.ts'
import { runAndOr, runCommand } from './run.ts'
import type { Shell } from './shell.ts'
import { Stream, textReader } from './stream.ts'
import { fork, makePipe } from './subshell.ts'

/** Runs commands at once, each one's output the next one's input. */
export async function runMembers(shell: Shell, commands: readonly Command[]) {
  const children: Child[] = []
  let input = shell.streams.get(0)
  for (const [index, command] of commands.entries()) {
    const streams = new Map(shell.streams)
    if (input) streams.set(0, input)
    if (index < commands.length - 1) {
      const pipe = makePipe(shell)
      streams.set(1, pipe.output)
      ;({ input } = pipe)
    }
    children.push(fork(shell, sub => runCommand(sub, command, true), streams))
  }
  const statuses = children.map(() => 0)
  for (const [index, child] of children.entries()) void child.exit.then(status => (statuses[index] = status))
  shell.status = await shell.foreground.waitFor(children)
  shell.pipeStatuses = statuses
  if (shell.flags.has('pipefail')) shell.status = statuses.findLast(status => status !== 0) ?? 0
}

/** Starts what stands before a `&`. */
export async function startJob(shell: Shell, { node, source }: Statement) {
  const streams = new Map(shell.streams)
  // What runs in the background does not read what is meant for the shell.
  streams.set(0, new Stream({ reader: textReader('') }))
  const child = fork(shell, sub => runAndOr(sub, node, true), streams)
  const job = jobsOf(shell).add([child], source)
  shell.lastJob = child.pid
  shell.status = 0
  if (shell.isInteractive && shell.dialect === 'bash') await shell.write(2, `[${job.number}] ${child.pid}\n`)
}
