import type { AndOr, Command, Pipeline, Script, Statement } from './ast.ts'
import { Jump } from './control.ts'
import type { Child } from './host.ts'
import { rest } from './later.ts'
import type { Shell } from './shell.ts'
import { runSimple } from './simple.ts'
import { Stream, textReader } from './stream.ts'
import { fork, makePipe } from './subshell.ts'

/** Runs commands one after the other; with `tail` the last one may take the process over. */
export async function runScript(shell: Shell, script: Script, tail = false): Promise<void> {
  const last = script.at(-1)
  for (const statement of script) {
    if (shell.flags.has('n') && !shell.isInteractive) return
    await shell.tick()
    if (statement.background) await startJob(shell, statement)
    else await runAndOr(shell, statement.node, tail && statement === last)
  }
}

async function startJob(shell: Shell, { node, source }: Statement) {
  const streams = new Map(shell.streams)
  // What runs in the background does not read what is meant for the shell.
  streams.set(0, new Stream({ reader: textReader('') }))
  const child = fork(shell, sub => runAndOr(sub, node, true), streams)
  const job = shell.jobs.add(child, source)
  shell.status = 0
  if (shell.isInteractive && shell.dialect === 'bash') await shell.write(2, `[${job.number}] ${child.pid}\n`)
}

async function runAndOr(shell: Shell, { first, rest }: AndOr, tail: boolean) {
  await runPipeline(shell, first, tail && rest.length === 0, rest.length > 0)
  for (const [index, { operator, pipeline }] of rest.entries()) {
    const isLast = index === rest.length - 1
    if ((shell.status === 0) === (operator === '&&')) await runPipeline(shell, pipeline, tail && isLast, !isLast)
  }
}

async function runPipeline(shell: Shell, pipeline: Pipeline, tail: boolean, isCondition: boolean) {
  const { negated, timed, commands } = pipeline
  const begin = shell.host.world.now()
  const tested = isCondition || negated ? 1 : 0
  shell.tested += tested
  try {
    if (commands.length === 1) await runCommand(shell, commands[0]!, tail && !negated && !timed)
    else await runMembers(shell, commands)
  } finally {
    shell.tested -= tested
  }
  if (negated) shell.status = shell.status === 0 ? 1 : 0
  if (timed) await shell.write(2, elapsed(shell.host.world.now() - begin))
  if (shell.flags.has('e') && shell.status !== 0 && shell.tested + tested === 0) throw new Jump('exit', shell.status)
}

function elapsed(ms: number) {
  const seconds = (ms % 60_000) / 1000
  return `\nreal\t${Math.floor(ms / 60_000)}m${seconds.toFixed(3)}s\nuser\t0m0.000s\nsys\t0m0.000s\n`
}

async function runMembers(shell: Shell, commands: readonly Command[]) {
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
  shell.status = await shell.foreground.waitFor(children)
  if (!shell.flags.has('pipefail')) return
  const statuses = await Promise.all(children.map(child => child.exit))
  shell.status = statuses.findLast(status => status !== 0) ?? 0
}

/** Runs one command; with `tail` it may take the process over. */
export async function runCommand(shell: Shell, command: Command, tail = false): Promise<void> {
  if (command.type === 'simple') await runSimple(shell, command, tail)
  else if (command.type === 'compound') await (await rest()).runCompound(shell, command, tail)
  else {
    shell.functions.set(command.name, command.body)
    shell.status = 0
  }
}
