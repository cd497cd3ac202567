// Behaviour: moby/moby daemon/exec.go
import type { Engine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import type { Terminal } from '../process/terminal.ts'
import type { Child } from '../process/types.ts'
import { containerById, type State } from '../state.ts'
import { randomHex } from '../world.ts'
import { parseKeys } from './detach.ts'
import { recordContainerEvent } from './events.ts'
import { assertRunning, findContainer } from './find.ts'
import { processSettings } from './spawn.ts'
import type { Container } from './types.ts'

export interface ExecSettings {
  readonly User: string
  readonly Privileged: boolean
  readonly Tty: boolean
  /** Rows and columns. */
  readonly ConsoleSize?: readonly [number, number]
  readonly AttachStdin: boolean
  readonly AttachStderr: boolean
  readonly AttachStdout: boolean
  /** Decides nothing here: the start says it again. */
  readonly Detach?: boolean
  readonly DetachKeys: string
  readonly Env: readonly string[] | null
  readonly WorkingDir: string
  readonly Cmd: readonly string[]
}

/** A process that `docker exec` asked for. */
export interface Exec {
  readonly id: string
  readonly containerId: string
  readonly settings: ExecSettings
  status: 'created' | 'running' | 'ended'
  exitCode: number
  /** As the host counts. */
  pid: number
  terminal: Terminal | undefined
  child: Child | undefined
}

/** The exec instance of that id. Throws notFound. */
export function findExec(engine: Engine, id: string): Exec {
  const exec = engine.execs.get(id)
  if (!exec) throw new EngineError('notFound', `No such exec instance: ${id}`)
  return exec
}

/** An exec instance in the daemon's shape and order. Throws notFound. */
export function inspectExec(engine: Engine, ref: string) {
  const { id, containerId, settings, status, exitCode, pid } = findExec(engine, ref)
  const [entrypoint = '', ...rest] = settings.Cmd
  const { Tty, Privileged, User } = settings
  return {
    ID: id,
    Running: status === 'running',
    ExitCode: status === 'ended' ? exitCode : null,
    ProcessConfig: { tty: Tty, entrypoint, arguments: rest, privileged: Privileged, ...(User && { user: User }) },
    OpenStdin: settings.AttachStdin,
    OpenStderr: settings.AttachStderr,
    OpenStdout: settings.AttachStdout,
    CanRemove: false,
    ContainerID: containerId,
    DetachKeys: settings.DetachKeys && btoa(parseKeys(settings.DetachKeys)),
    Pid: pid,
  }
}

/** A container that processes can be started in. Throws notFound, conflict. */
export function activeContainer(state: State, ref: string): Container {
  const container = findContainer(state, ref)
  assertRunning(container)
  if (container.state.status === 'paused') {
    throw new EngineError('conflict', `Container ${ref} is paused, unpause the container before exec`)
  }
  if (container.state.status === 'restarting') {
    throw new EngineError('conflict', `Container ${container.id} is restarting, wait until the container is running`)
  }
  return container
}

/** Registers a process to run in a container and gives its id. Throws conflict, invalidParameter. */
export function createExec(engine: Engine, ref: string, settings: ExecSettings): string {
  const container = activeContainer(engine.state, ref)
  if (settings.Cmd.length === 0) throw new EngineError('invalidParameter', 'No exec command specified')
  parseKeys(settings.DetachKeys)
  try {
    processSettings(engine.machines.get(container.id)!, container, settingsOf(container, settings))
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    throw new EngineError('invalidParameter', error.message)
  }
  const id = randomHex(engine.world, 64)
  const exec = { exitCode: 0, pid: 0, status: 'created' as const, terminal: undefined, child: undefined }
  engine.execs.set(id, { id, containerId: container.id, settings, ...exec })
  recordExec(engine, container.id, `exec_create: ${commandOf(settings)}`, { execID: id })
  return id
}

/** How events name it: a blank stands before the arguments even where there are none. */
export const commandOf = ({ Cmd: [entrypoint = '', ...rest] }: ExecSettings) => `${entrypoint} ${rest.join(' ')}`

/** What an exec's process is given where it does not say. */
export const settingsOf = ({ config }: Container, { User, Env, WorkingDir, Tty }: ExecSettings) => ({
  user: User || config.User,
  env: Env ?? [],
  workingDir: WorkingDir || config.WorkingDir,
  tty: Tty,
})

/** Records an event of a container that may be gone. */
export function recordExec(engine: Engine, id: string, action: string, attributes: Readonly<Record<string, string>>) {
  engine.update(state => {
    const container = containerById(state, id)
    return container ? recordContainerEvent(state, container, action, engine.world.now(), attributes) : state
  })
}
