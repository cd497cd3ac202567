import type { Script } from './ast.ts'
import { finish } from './finish.ts'
import { ShellError } from './control.ts'
import type { Child, Host } from './host.ts'
import { runScript } from './run.ts'
import { Shell } from './shell.ts'
import { spawning, start } from './spawn.ts'
import { Stream } from './stream.ts'

/** Characters that a command substitution may give. */
const maxOutput = 32_000_000

/** Starts a subshell as a process of its own. Throws ShellError. */
export function fork(parent: Shell, run: (shell: Shell) => Promise<void>, streams = parent.streams): Child {
  const program = async (host: Host) => {
    const shell = new Shell(host, parent.options, parent)
    // Through its own ends of them, which outlive the parent's.
    shell.streams = new Map([...streams].map(([fd, stream]) => [fd, stream.seenBy(host, fd)]))
    try {
      await run(shell)
    } catch (error) {
      await shell.recover(error)
    }
    return finish(shell)
  }
  return start(parent, { ...spawning(parent, parent.host.argv, streams), program }, streams)
}

/** The two ends of a pipe, each closed when no process holds it any more. */
export function makePipe(shell: Shell): { input: Stream; output: Stream } {
  const { reader, writer } = shell.options.tools.pipe()
  const closing = (end: { close(): void }) => () => {
    end.close()
  }
  return {
    input: new Stream({ reader, close: closing(reader) }),
    output: new Stream({ writer, close: closing(writer) }),
  }
}

/** The output of commands, without the newlines at its end. */
export async function substitute(shell: Shell, script: Script): Promise<string> {
  const { input, output } = makePipe(shell)
  const run = (sub: Shell) => {
    sub.nesting++
    return runScript(sub, script, true)
  }
  const child = fork(shell, run, new Map(shell.streams).set(1, output))
  const ended = shell.foreground.waitFor([child])
  ended.catch(() => undefined)
  let all = ''
  for (let text = await input.reader!.read(); text !== undefined; text = await input.reader!.read()) {
    all += text
    if (all.length <= maxOutput) continue
    input.reader!.close()
    throw new ShellError('xrealloc: cannot allocate memory', 2)
  }
  shell.substituted = await ended
  return all.replace(/\n+$/, '')
}
