import type { Credentials } from '../files/permission.ts'
import type { Files } from '../files/view.ts'
import type { World } from '../world.ts'
import { findExecutable, load } from './executable.ts'
import { opening } from './opened.ts'
import { ownReader, ownWriter } from './own-streams.ts'
import { Replaced, Running } from './running.ts'
import { isDeadly, isStopping, type Signal } from './signal.ts'
import {
  type Child,
  type ExecError,
  type Hardware,
  type Limit,
  type Machine,
  type NetworkStack,
  type Process,
  type ProcessRow,
  type Program,
  type Programs,
  type Spawn,
} from './types.ts'
import { findUser } from './user.ts'

export interface MachineOptions {
  readonly kind: 'host' | 'container'
  readonly hostname: string
  readonly files: Files
  readonly world: World
  readonly programs: Programs
  readonly network: NetworkStack
  readonly hardware: Hardware
  readonly limits?: readonly Limit[]
}

/** Process numbers that the threads of runc's init take before it becomes a container's process. */
const runcThreads = 5

/** Ticks between two pauses of a busy loop, and how long such a pause lasts in milliseconds. */
const ticksPerPause = 200
const pause = 1

/** A system on which processes run: the host, or a container with a process namespace of its own. */
export class SimulatedMachine implements Machine {
  readonly kind: 'host' | 'container'
  readonly hostname: string
  readonly files: Files
  readonly network: NetworkStack
  readonly hardware: Hardware
  readonly limits: readonly Limit[]
  readonly #world: World
  readonly #programs: Programs
  readonly #running = new Map<number, Running>()
  #nextPid = 1
  #ticks = 0
  #paused: PromiseWithResolvers<void> | undefined

  constructor({ kind, hostname, files, world, programs, network, hardware, limits = [] }: MachineOptions) {
    this.kind = kind
    this.hostname = hostname
    this.files = files
    this.network = network
    this.hardware = hardware
    this.limits = limits
    this.#world = world
    this.#programs = programs
  }

  findUser(name: string): Credentials | undefined {
    return findUser(this.files, name)
  }

  findExecutable(name: string, env: Readonly<Record<string, string>>, cwd: string): string | ExecError {
    return findExecutable(this.files, name, { env, cwd })
  }

  spawn(spawn: Spawn): Child {
    const { program, argv } = spawn.program
      ? { program: spawn.program, argv: spawn.argv }
      : load(this.files, this.#programs, spawn.argv, spawn)
    const pid = this.#nextPid++
    if (this.kind === 'container' && spawn.ppid === undefined) this.#nextPid += runcThreads
    const running = new Running({
      pid,
      ppid: spawn.ppid ?? 0,
      argv,
      user: spawn.user,
      tty: spawn.tty !== undefined,
      startedAt: this.#world.now(),
      state: 'S',
    })
    this.#running.set(pid, running)
    const exit = this.#run(program, this.#process(running, spawn, argv), running)
    return {
      pid,
      argv,
      exit,
      get endedBy() {
        return running.endedBy
      },
      signal: signal => void this.kill(pid, signal),
    }
  }

  processes(): readonly ProcessRow[] {
    return [...this.#running.values()].map(({ row, stopped }) =>
      stopped || this.#paused ? { ...row, state: 'T' } : row,
    )
  }

  /** Sends a signal, from one of its own processes or `fromOutside`, as the engine does. */
  kill(pid: number, signal: Signal, fromOutside = false): boolean {
    const running = this.#running.get(pid)
    if (!running) return false
    const handler = running.handlers.get(signal)
    const isInit = this.kind === 'container' && pid === 1
    // The kernel lets no process of a namespace kill or stop its first one.
    if (isInit && !fromOutside && (signal === 'KILL' || signal === 'STOP')) return true
    if (signal === 'KILL') running.end(signal)
    else if (signal === 'STOP') running.stop()
    // What is stopped hears of a signal when it goes on.
    else if (running.stopped && signal !== 'CONT') running.waiting.push(signal)
    else {
      if (signal === 'CONT') {
        running.goOn()
        for (const waiting of running.waiting.splice(0)) this.kill(pid, waiting, fromOutside)
      }
      if (typeof handler === 'function') handler()
      // It keeps signals without a handler from it, too.
      else if (!handler && isStopping(signal) && !isInit) running.stop()
      else if (!handler && isDeadly(signal) && !isInit) running.end(signal)
    }
    return true
  }

  /** The cgroup freezer: no process goes on until `thaw`. */
  freeze(): void {
    this.#paused ??= Promise.withResolvers()
  }

  thaw(): void {
    this.#paused?.resolve()
    this.#paused = undefined
  }

  async #run(program: Program, process: Process, running: Running): Promise<number> {
    let code: number
    try {
      code = await running.run(program, process)
    } finally {
      this.#running.delete(running.row.pid)
    }
    // With a namespace's first process all others go.
    if (this.kind === 'container' && running.row.pid === 1)
      for (const other of this.#running.values()) other.end('KILL')
    return code & 0xff
  }

  #process(running: Running, spawn: Spawn, argv: readonly string[]): Process {
    const signal = running.killed
    const check = async () => {
      while (running.stopped ?? this.#paused) await (running.stopped ?? this.#paused?.promise)
      if (signal.aborted) throw signal.reason as Error
    }
    const onTerminal = spawn.onTerminal ?? [true, true, true]
    return {
      pid: running.row.pid,
      ppid: running.row.ppid,
      argv,
      env: { ...spawn.env },
      cwd: spawn.cwd,
      user: spawn.user,
      stdin: ownReader(spawn.stdin, check, signal, () => running.stopping),
      stdout: ownWriter(spawn.stdout, check),
      stderr: ownWriter(spawn.stderr, check),
      tty: spawn.tty,
      isTerminal: stream => spawn.tty !== undefined && onTerminal[stream],
      files: opening(this.files.as(spawn.user, spawn.umask), spawn.opened, this.#world.now()),
      machine: this,
      world: this.#world,
      on: (name, handler) => {
        if (handler === undefined) running.handlers.delete(name)
        else running.handlers.set(name, handler)
      },
      retitle: title => {
        running.row = { ...running.row, argv: [title] }
      },
      exec: spawn => {
        const { program, argv } = load(this.files, this.#programs, spawn.argv, spawn)
        running.row = { ...running.row, argv, user: spawn.user, tty: spawn.tty !== undefined }
        for (const [name, handler] of running.handlers) if (handler !== 'ignore') running.handlers.delete(name)
        throw new Replaced(program, this.#process(running, spawn, argv))
      },
      killed: signal,
      sleep: async ms => {
        await this.#world.sleep(ms, signal)
        await check()
      },
      tick: async () => {
        if (++this.#ticks % ticksPerPause === 0) await this.#world.sleep(pause, signal)
        await check()
      },
    }
  }
}
