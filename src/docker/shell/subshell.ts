import type { Script } from './ast.ts'
import { ShellError } from './control.ts'
import type { Child, Host, Reader, Spawn, Writer } from './host.ts'
import { runScript } from './run.ts'
import { Shell } from './shell.ts'
import { Stream } from './stream.ts'

/** Subshells in each other, and processes of a system, after which no more can be started. */
const maxDepth = 200
const maxProcesses = 400
/** Milliseconds without a failure after which they can again: a fork bomb that could go on at once would never end. */
const pause = 100
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
    return shell.finish()
  }
  return start(parent, { ...spawning(parent, parent.host.argv, streams), program }, streams)
}

/** When a shell last failed to start a process, by system. */
const failures = new WeakMap<Host['machine'], number>()

/** Starts a process, which holds its descriptors as long as it runs. Throws ShellError, and ExecError of the system. */
export function start(shell: Shell, spawn: Spawn, streams = shell.streams): Child {
  const { machine, world } = shell.host
  const isBusy = machine.processes().length > maxProcesses || world.now() - (failures.get(machine) ?? -Infinity) < pause
  if (isBusy || shell.depth > maxDepth) {
    if (isBusy) failures.set(machine, world.now())
    const text = 'Resource temporarily unavailable'
    throw new ShellError(
      shell.pick(`fork: retry: ${text}`, 'Cannot fork', `can't fork: ${text}`),
      shell.pick(254, 2, 2),
    )
  }
  const child = machine.spawn(spawn)
  const held = [...streams.values()]
  for (const stream of held) stream.hold()
  void child.exit.finally(() => {
    for (const stream of held) stream.drop()
  })
  return child
}

/** How a command is started on descriptors. */
export function spawning(shell: Shell, argv: readonly string[], streams = shell.streams): Spawn {
  const { host, variables } = shell
  const [stdin, stdout, stderr] = [0, 1, 2].map(fd => streams.get(fd))
  return {
    argv,
    env: variables.environment(),
    cwd: host.cwd,
    user: host.user,
    stdin: stdin?.reader ?? nothing,
    stdout: stdout?.writer ?? nowhere,
    stderr: stderr?.writer ?? nowhere,
    tty: host.tty,
    onTerminal: [stdin?.terminal === true, stdout?.terminal === true, stderr?.terminal === true],
    ppid: host.pid,
  }
}

const nothing: Reader = { read: () => Promise.resolve(undefined), unread: () => undefined, close: () => undefined }
const nowhere: Writer = { write: () => Promise.resolve(), close: () => undefined }

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
  const child = fork(shell, sub => runScript(sub, script, true), new Map(shell.streams).set(1, output))
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
