import type { AndOr, Command, Pipeline, Script } from './ast.ts'
import { Jump } from './control.ts'
import { rest, scripting } from './later.ts'
import type { Shell } from './shell.ts'
import { runSimple } from './simple.ts'

/** Runs commands one after the other; with `tail` the last one may take the process over. */
export async function runScript(shell: Shell, script: Script, tail = false): Promise<void> {
  const last = script.at(-1)
  for (const statement of script) {
    if (shell.flags.has('n') && !shell.isInteractive) return
    await shell.tick()
    if (shell.isInteractive && shell.calling.length + shell.loops === 0) shell.source = statement.source
    if (statement.background) await (await rest()).startJob(shell, statement)
    else await runAndOr(shell, statement.node, tail && statement === last)
  }
}

/** Runs pipelines between `&&` and `||`. */
export async function runAndOr(shell: Shell, { first, rest }: AndOr, tail: boolean) {
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
    else await (await rest()).runMembers(shell, commands)
  } finally {
    shell.tested -= tested
  }
  if (commands.length === 1) shell.pipeStatuses = [shell.status]
  if (negated) shell.status = shell.status === 0 ? 1 : 0
  if (timed) await (await scripting()).sayElapsed(shell, shell.host.world.now() - begin)
  if (shell.status === 0 || shell.tested + tested > 0) return
  if (shell.traps.has('ERR')) await (await scripting()).runErrorTrap(shell, commands)
  if (shell.flags.has('e')) throw new Jump('exit', shell.status)
}

/** Runs one command; with `tail` it may take the process over. */
export async function runCommand(shell: Shell, command: Command, tail = false): Promise<void> {
  if (command.type === 'simple') await runSimple(shell, command, tail)
  else if (command.type === 'compound') await (await scripting()).runCompound(shell, command, tail)
  else {
    shell.functions.set(command.name, command.body)
    shell.status = 0
  }
}
