import { ShellError } from './control.ts'
import type { Child, Host, Reader, Spawn, Writer } from './host.ts'
import type { Shell } from './shell.ts'

/** Subshells in each other, and processes of a system, after which no more can be started. */
const maxDepth = 200
const maxProcesses = 400
/** Milliseconds without a failure after which they can again: a fork bomb that could go on at once would never end. */
const pause = 100
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
    umask: shell.umask,
    opened: shell.opened,
  }
}

const nothing: Reader = { read: () => Promise.resolve(undefined), unread: () => undefined, close: () => undefined }
const nowhere: Writer = { write: () => Promise.resolve(), close: () => undefined }
