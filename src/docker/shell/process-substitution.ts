import type { Script, Word } from './ast.ts'
import { runScript } from './run.ts'
import type { Shell } from './shell.ts'
import type { Stream } from './stream.ts'
import { fork, makePipe } from './subshell.ts'

/** The highest descriptor that bash gives to a `<(…)`. */
const highest = 63

/** The commands of a word that is `<(…)` and nothing else. */
export function processOf(word: Word): Script | undefined {
  const [part] = word
  return word.length === 1 && part?.type === 'process' ? part.script : undefined
}

/** Starts commands whose output is read while they run. */
export function startProcess(shell: Shell, script: Script): Stream {
  const { input, output } = makePipe(shell)
  fork(shell, sub => runScript(sub, script, true), new Map(shell.streams).set(1, output))
  return input
}

/** Runs commands to their end and gives the name under which the command that is expanded finds their output. */
export async function openProcess(shell: Shell, script: Script): Promise<string> {
  const reader = startProcess(shell, script).reader!
  let all = ''
  for (let text = await reader.read(); text !== undefined; text = await reader.read()) all += text
  const descriptor = String(highest - shell.opened.size)
  shell.opened = new Map(shell.opened).set(descriptor, all)
  return `/dev/fd/${descriptor}`
}
