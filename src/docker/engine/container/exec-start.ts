// Behaviour: moby/moby daemon/exec.go
import type { Engine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import type { SimulatedMachine } from '../process/machine.ts'
import { Multiplexed } from '../process/multiplexed.ts'
import { emptyReader, nullWriter, Pipe, type Reader, type Writer } from '../process/stream.ts'
import { signalGroup } from '../process/signal-group.ts'
import { Terminal } from '../process/terminal.ts'
import type { Streams } from './attach.ts'
import { parseKeys, untilDetached } from './detach.ts'
import { activeContainer, commandOf, type Exec, findExec, recordExec, settingsOf } from './exec.ts'
import { spawnOrFail, typeInto } from './main-process.ts'
import { mountHint } from './prepare-mounts.ts'
import { withLinks } from './links.ts'
import { assertExecutable, processSettings, SpawnFailure } from './spawn.ts'
import { lookup } from './lookup.ts'
import type { Container } from './types.ts'

const failed = 'OCI runtime exec failed: exec failed: '

/** Runs an exec instance; the streams are its own. Throws conflict, SpawnFailure. */
export function startExec(engine: Engine, id: string, size = { columns: 80, rows: 24 }): Streams {
  const exec = findExec(engine, id)
  if (exec.status === 'ended') throw new EngineError('conflict', `Error: Exec command ${id} has already run`)
  if (exec.status === 'running') throw new EngineError('conflict', `Error: Exec command ${id} is already running`)
  const container = activeContainer(engine.state, exec.containerId)
  recordExec(engine, container.id, `exec_start: ${commandOf(exec.settings)}`, { execID: id })
  const pipes = { input: new Pipe(), output: new Multiplexed() }
  try {
    spawnExec(engine.machines.get(container.id)!, withLinks(engine.state, container), exec, pipes, size)
  } catch (error) {
    exec.status = 'ended'
    exec.exitCode = error instanceof SpawnFailure ? error.exitCode : 126
    throw error
  }
  exec.status = 'running'
  exec.pid = container.state.pid + exec.child!.pid - 1
  void awaitEnd(engine, exec, pipes)
  const { Tty, AttachStdin, DetachKeys } = exec.settings
  const typed: Writer = AttachStdin ? pipes.input : nullWriter
  const detach = () => {
    pipes.output.close()
  }
  const stdin = Tty ? untilDetached(typed, parseKeys(DetachKeys), detach) : typed
  return { tty: Tty, stdin, stdout: quiet(pipes.output.stdout), stderr: quiet(pipes.output.stderr) }
}

interface Pipes {
  readonly input: Pipe
  readonly output: Multiplexed
}

/** Starts the process of an exec instance. Throws SpawnFailure. */
function spawnExec(
  machine: SimulatedMachine,
  container: Container,
  exec: Exec,
  { input, output }: Pipes,
  size: { readonly columns: number; readonly rows: number },
) {
  const { settings } = exec
  const process = processSettings(machine, container, settingsOf(container, settings))
  assertFolder(machine, process.cwd)
  assertExecutable(machine, settings.Cmd, process, `${failed}unable to start container process: `)
  const argv = settings.Cmd
  if (settings.Tty) {
    const terminal = new Terminal(output.writer('stdout'), size)
    const { input: stdin, output: stdout } = terminal
    const child = spawnOrFail(machine, { ...process, argv, stdin, stdout, stderr: stdout, tty: terminal })
    terminal.onSignal = signal => {
      signalGroup(machine, child.pid, signal)
    }
    void typeInto(terminal, input)
    Object.assign(exec, { terminal, child })
    return
  }
  exec.child = spawnOrFail(machine, {
    ...process,
    argv,
    stdin: settings.AttachStdin ? input : emptyReader,
    stdout: settings.AttachStdout ? output.writer('stdout') : nullWriter,
    stderr: settings.AttachStderr ? output.writer('stderr') : nullWriter,
  })
}

function assertFolder({ files }: SimulatedMachine, path: string) {
  if (!path.startsWith('/')) throw new SpawnFailure(`${failed}Cwd must be an absolute path`, 128)
  const entry = lookup(() => files.stat(path))
  if (entry?.type === 'directory') return
  const reason = entry ? `not a directory: ${mountHint}` : 'no such file or directory'
  const text = `chdir to cwd (${JSON.stringify(path)}) set in config.json failed: ${reason}`
  throw new SpawnFailure(`${failed}unable to start container process: ${text}`, 127)
}

/** A reader whose going away does not disturb the process, as moby goes on reading for a client that left. */
function quiet(reader: Reader): Reader {
  return { ...reader, close: () => void drain(reader) }
}

async function drain(reader: Reader) {
  while ((await reader.read()) !== undefined);
}

async function awaitEnd(engine: Engine, exec: Exec, { input, output }: Pipes): Promise<void> {
  exec.exitCode = await exec.child!.exit
  exec.status = 'ended'
  exec.terminal?.hangUp()
  input.close()
  output.close()
  recordExec(engine, exec.containerId, 'exec_die', { execID: exec.id, exitCode: String(exec.exitCode) })
}
