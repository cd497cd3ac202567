import type { Credentials, Files } from '../files/view.ts'
import { FileError, joinPath } from '../files/view.ts'
import type { World } from '../world.ts'
import { isDeadly, type Signal, signals } from './signal.ts'
import { BrokenPipe, type Reader, type Writer } from './stream.ts'
import {
  type Child,
  ExecError,
  type Hardware,
  Killed,
  type Machine,
  type NetworkStack,
  type Process,
  type ProcessRow,
  type Program,
  type Spawn,
} from './types.ts'

/** Finds what a file's `program` names; rare ones load when first used. */
export type Programs = (name: string) => Program | undefined

interface Running {
  row: ProcessRow
  readonly controller: AbortController
  readonly handlers: Map<Signal, (() => void) | 'ignore'>
  stopped: Promise<void> | undefined
  resume: (() => void) | undefined
  endedBy: Signal | undefined
}

export interface MachineOptions {
  readonly kind: 'host' | 'container'
  readonly hostname: string
  readonly files: Files
  readonly world: World
  readonly programs: Programs
  readonly network: NetworkStack
  readonly hardware: Hardware
}

/** Where execvp looks when there is no `PATH`. */
const defaultPath = '/bin:/usr/bin'

/** Ticks between two pauses of a busy loop, and how long such a pause lasts in milliseconds. */
const ticksPerPause = 200
const pause = 1

/**
 * What the streams that processes are given lead to: a child goes on with those of a parent that has ended or been
 * stopped, as open files are shared and not passed through.
 */
const [readers, writers] = [new WeakMap<Reader, Reader>(), new WeakMap<Writer, Writer>()]

/** A system on which processes run: the host, or a container with a process namespace of its own. */
export class SimulatedMachine implements Machine {
  readonly kind: 'host' | 'container'
  readonly hostname: string
  readonly files: Files
  readonly network: NetworkStack
  readonly hardware: Hardware
  readonly #world: World
  readonly #programs: Programs
  readonly #running = new Map<number, Running>()
  #nextPid = 1
  #ticks = 0
  #paused: PromiseWithResolvers<void> | undefined

  constructor({ kind, hostname, files, world, programs, network, hardware }: MachineOptions) {
    this.kind = kind
    this.hostname = hostname
    this.files = files
    this.network = network
    this.hardware = hardware
    this.#world = world
    this.#programs = programs
  }

  findUser(name: string): Credentials | undefined {
    const [asked = '', group] = name.split(':')
    const user = asked || '0'
    const rows = (path: string) =>
      (this.files.stat(path)?.type === 'file' ? this.files.read(path) : '').split('\n').map(line => line.split(':'))
    const found = rows('/etc/passwd').find(([login, , uid]) => login === user || uid === user)
    const uid = found ? Number(found[2]) : /^\d+$/.test(user) ? Number(user) : undefined
    if (uid === undefined) return undefined
    if (group === undefined) return { uid, gid: found ? Number(found[3]) : 0 }
    const row = rows('/etc/group').find(([title, , gid]) => title === group || gid === group)
    const gid = row ? Number(row[2]) : /^\d+$/.test(group) ? Number(group) : undefined
    return gid === undefined ? undefined : { uid, gid }
  }

  findExecutable(name: string, env: Readonly<Record<string, string>>, cwd: string): string | ExecError {
    if (name.includes('/')) {
      const path = joinPath(cwd, name)
      return this.#problem(path) ?? path
    }
    let problem: ExecError | undefined
    for (const folder of (env.PATH ?? defaultPath).split(':')) {
      const path = joinPath(cwd, `${folder === '' ? '.' : folder}/${name}`)
      const found = this.#problem(path)
      if (!found) return path
      if (found.code === 'notExecutable') problem ??= found
    }
    return problem ?? new ExecError('notFound', name)
  }

  #problem(path: string): ExecError | undefined {
    let entry
    try {
      entry = this.files.stat(path)
    } catch (error) {
      if (error instanceof FileError) return new ExecError('noSuchFile', path)
      throw error
    }
    if (!entry) return new ExecError('noSuchFile', path)
    if (entry.type === 'directory') return new ExecError('isDirectory', path)
    return entry.type === 'file' && (entry.mode & 0o111) !== 0 ? undefined : new ExecError('notExecutable', path)
  }

  spawn(spawn: Spawn): Child {
    const { program, argv } = spawn.program
      ? { program: spawn.program, argv: spawn.argv }
      : this.#load(spawn, spawn.argv)
    const pid = this.#nextPid++
    const running: Running = {
      row: {
        pid,
        ppid: spawn.ppid ?? 0,
        argv,
        user: spawn.user,
        tty: spawn.tty !== undefined,
        startedAt: this.#world.now(),
        state: 'S',
      },
      controller: new AbortController(),
      handlers: new Map(),
      stopped: undefined,
      resume: undefined,
      endedBy: undefined,
    }
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
    if (signal === 'KILL') this.#end(running, signal)
    else if (signal === 'STOP') running.stopped ??= new Promise(resolve => (running.resume = resolve))
    else {
      if (signal === 'CONT') resume(running)
      if (typeof handler === 'function') handler()
      // It keeps signals without a handler from it, too.
      else if (!handler && isDeadly(signal) && !isInit) this.#end(running, signal)
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

  #end(running: Running, signal: Signal) {
    running.endedBy ??= signal
    resume(running)
    running.controller.abort(new Killed(signal))
  }

  async #run(program: Program, process: Process, running: Running): Promise<number> {
    let code: number
    try {
      // Not before the caller has the child in hand.
      await Promise.resolve()
      const killed = new Promise<never>((_, reject) => {
        running.controller.signal.addEventListener('abort', () => {
          reject(running.controller.signal.reason as Error)
        })
      })
      killed.catch(() => undefined)
      code = await Promise.race([runOn(program, process), killed])
    } catch (error) {
      if (error instanceof Killed) code = 128 + signals[error.signal]
      else if (error instanceof BrokenPipe) code = 128 + signals.PIPE
      else throw error
    } finally {
      running.controller.abort(new Killed('KILL'))
      this.#running.delete(running.row.pid)
    }
    // With a namespace's first process all others go.
    if (this.kind === 'container' && running.row.pid === 1)
      for (const other of this.#running.values()) this.#end(other, 'KILL')
    return code & 0xff
  }

  #process(running: Running, spawn: Spawn, argv: readonly string[]): Process {
    const { signal } = running.controller
    const check = async () => {
      while (running.stopped ?? this.#paused) await (running.stopped ?? this.#paused?.promise)
      if (signal.aborted) throw signal.reason as Error
    }
    const reader = (given: Reader): Reader => {
      const source = readers.get(given) ?? given
      const own: Reader = {
        read: async cancel => {
          await check()
          const text = await source.read(cancel ? AbortSignal.any([signal, cancel]) : signal)
          await check()
          return text
        },
        unread: text => {
          source.unread(text)
        },
        close: () => {
          source.close()
        },
      }
      readers.set(own, source)
      return own
    }
    const writer = (given: Writer): Writer => {
      const target = writers.get(given) ?? given
      const own: Writer = {
        write: async text => {
          await check()
          await target.write(text)
        },
        close: () => {
          target.close()
        },
      }
      writers.set(own, target)
      return own
    }
    const onTerminal = spawn.onTerminal ?? [true, true, true]
    return {
      pid: running.row.pid,
      ppid: running.row.ppid,
      argv,
      env: { ...spawn.env },
      cwd: spawn.cwd,
      user: spawn.user,
      stdin: reader(spawn.stdin),
      stdout: writer(spawn.stdout),
      stderr: writer(spawn.stderr),
      tty: spawn.tty,
      isTerminal: stream => spawn.tty !== undefined && onTerminal[stream],
      files: this.files.as(spawn.user),
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
        const { program, argv } = this.#load(spawn, spawn.argv)
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

  /** What an executable runs: a program of the simulator, or the interpreter that its first line names. */
  #load(spawn: Spawn, argv: readonly string[], depth = 0): { program: Program; argv: readonly string[] } {
    const name = argv[0] ?? ''
    const path = this.findExecutable(name, spawn.env, spawn.cwd)
    if (path instanceof ExecError) throw path
    const entry = this.files.stat(path)
    if (entry?.type !== 'file') throw new ExecError('noSuchFile', name)
    const program = entry.program === undefined ? undefined : this.#programs(entry.program)
    if (program) return { program, argv }
    const [, interpreter, argument] = /^#!\s*(\S+)[ \t]*(.*)/.exec(entry.data) ?? []
    if (interpreter === undefined || depth > 3) throw new ExecError('format', name)
    return this.#load(spawn, [interpreter, ...(argument ? [argument] : []), path, ...argv.slice(1)], depth + 1)
  }
}

/** Thrown by `exec`: unwinds the program that the process ran before. */
class Replaced extends Error {
  override readonly name = 'Replaced'
  readonly program: Program
  readonly process: Process

  constructor(program: Program, process: Process) {
    super('exec')
    this.program = program
    this.process = process
  }
}

/** Runs a program, and what it becomes by `exec`. */
async function runOn(program: Program, process: Process): Promise<number> {
  for (;;) {
    try {
      return await program(process)
    } catch (error) {
      if (!(error instanceof Replaced)) throw error
      ;({ program, process } = error)
    }
  }
}

function resume(running: Running) {
  running.resume?.()
  running.stopped = undefined
  running.resume = undefined
}
