import type { Engine } from '../engine.ts'
import type { SimulatedMachine } from '../process/machine.ts'
import { signalGroup } from '../process/signal-group.ts'
import { emptyReader, type Reader, type Writer } from '../process/stream.ts'
import { Terminal } from '../process/terminal.ts'
import { type Child, ExecError, type Program, type Spawn } from '../process/types.ts'
import { containerById } from '../state.ts'
import { initProgram } from './init.ts'
import { LogWriter } from './log-writer.ts'
import { newMachine } from './machine.ts'
import { type ContainerRuntime, runtimeOf } from './runtime.ts'
import { processSettings } from './spawn.ts'
import type { More } from './start.ts'
import type { Container } from './types.ts'

/** A container's first process before it runs: a machine for it, and what it is given. Throws system. */
export function prepareMain(engine: Engine, id: string, more: More) {
  const container = containerById(engine.state, id)!
  const { config } = container
  const machine = newMachine(engine, container)
  engine.machines.set(id, machine)
  const own = { env: [], user: config.User, workingDir: config.WorkingDir, tty: config.Tty }
  return { machine, settings: processSettings(machine, more?.withLinks(engine.state, container) ?? container, own) }
}

/** Runs it, and resolves to its exit code; what it writes while it is not `heard` is lost. */
export function runMain(
  engine: Engine,
  id: string,
  { machine, settings }: ReturnType<typeof prepareMain>,
  heard = () => true,
): Promise<number> {
  const container = containerById(engine.state, id)!
  const runtime = runtimeOf(engine, id)
  runtime.log = new LogWriter(engine, id)
  const streams = connectStreams(runtime, container, runtime.log, heard)
  const child = spawnMain(machine, container, { ...settings, ...streams, argv: container.argv })
  if (runtime.terminal) {
    runtime.terminal.onSignal = signal => {
      // `--init` hands on what it gets.
      if (container.hostConfig.Init) child.signal(signal)
      else signalGroup(machine, child.pid, signal)
    }
  }
  return child.exit
}

/** Where a run's streams lead: to the log, to whoever is attached, and from what clients type. */
function connectStreams(
  runtime: ContainerRuntime,
  { config, hostConfig }: Container,
  log: LogWriter,
  heard: () => boolean,
) {
  const keeps = hostConfig.LogConfig.Type !== 'none'
  const output = (stream: 'stdout' | 'stderr'): Writer => ({
    write: async text => {
      if (!heard()) return
      if (keeps) log.write(stream, text)
      await runtime.write(stream, text)
    },
    close: () => undefined,
  })
  if (!config.Tty) {
    const stdin: Reader = config.OpenStdin ? runtime.input : emptyReader
    return { stdin, stdout: output('stdout'), stderr: output('stderr') }
  }
  const [rows, columns] = hostConfig.ConsoleSize as readonly [number, number]
  const terminal = new Terminal(output('stdout'), runtime.size ?? (rows > 0 ? { columns, rows } : {}))
  runtime.terminal = terminal
  void typeInto(terminal, runtime.input)
  return { stdin: terminal.input, stdout: terminal.output, stderr: terminal.output, tty: terminal }
}

/** Carries keys to a terminal until the input ends. */
export async function typeInto(terminal: Terminal, input: Reader): Promise<void> {
  for (let keys = await input.read(); keys !== undefined; keys = await input.read()) terminal.type(keys)
}

/** Starts process 1, with `--init` below one that hands signals on. */
function spawnMain(machine: SimulatedMachine, { hostConfig }: Container, spawn: Spawn): Child {
  if (!hostConfig.Init) return spawnOrFail(machine, spawn)
  return machine.spawn({ ...spawn, argv: ['/sbin/docker-init', '--', ...spawn.argv], program: initProgram(spawn) })
}

/** Starts a process; a file that the kernel cannot run makes one that ends at once, as runc's init does. */
export function spawnOrFail(machine: SimulatedMachine, spawn: Spawn): Child {
  try {
    return machine.spawn(spawn)
  } catch (error) {
    if (!(error instanceof ExecError)) throw error
    const path = machine.findExecutable(spawn.argv[0] ?? '', spawn.env, spawn.cwd)
    const reason = error.code === 'format' ? 'exec format error' : 'no such file or directory'
    const fail: Program = async process => {
      await process.stderr.write(`exec ${String(path)}: ${reason}\n`)
      return 255
    }
    return machine.spawn({ ...spawn, program: fail })
  }
}
