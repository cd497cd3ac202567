import { type ApiCall, DaemonUnreachable } from '../api/api.ts'
import type { Api } from '../api/client.ts'
import { connectApi } from '../api/server.ts'
import { dockerProgram } from '../cli/docker.ts'
import { Engine } from '../engine/engine.ts'
import { initialState } from '../engine/initial.ts'
import { isServing } from '../engine/network/stack.ts'
import type { SimulatedMachine } from '../engine/process/machine.ts'
import type { Files } from '../engine/files/view.ts'
import { emptyReader, Pipe, readAll, type Reader, type Writer } from '../engine/process/stream.ts'
import type { Terminal } from '../engine/process/terminal.ts'
import type { Child } from '../engine/process/types.ts'
import type { State } from '../engine/state.ts'
import { randomHex, type World } from '../engine/world.ts'
import { findProgram } from '../programs/index.ts'
import { registry } from '../registry/index.ts'
import { hostTree } from './host-tree.ts'
import { environment, hostMachine, workFolder } from './host.ts'
import { SessionShell, type ShellState } from './session-shell.ts'
import type { Snapshot } from './snapshot.ts'

export interface SessionOptions {
  readonly world: World
  /** Hears of every API call, in order. */
  readonly onCall?: (call: ApiCall) => void
  /** Hears of every message of JSON of calls whose reply is a stream of them: progress, events, statistics, the end of a wait. */
  readonly onMessage?: (call: ApiCall, message: unknown) => void
  /** Without a daemon every call fails as it does where dockerd is not running. */
  readonly daemon?: boolean
}

/** What a restored session goes on with. */
interface Past {
  /** The host's files as they were when new. */
  readonly host: State['host']
  readonly state: State
  readonly resume: (engine: Engine) => void
}

/** Where a line reads from and writes to: a terminal, or three streams. */
export type Streams =
  { readonly terminal: Terminal } | { readonly stdin?: Reader; readonly stdout: Writer; readonly stderr: Writer }

/** A host with an engine on it, and a shell to type at. */
export class Session {
  readonly #engine: Engine
  readonly #api: Api
  readonly #host: SimulatedMachine
  readonly #newHost: State['host']
  /** Lets what ran run again; nobody has used the restored session yet. */
  #resume: ((engine: Engine) => void) | undefined

  constructor({ world, onCall = () => undefined, onMessage, daemon = true }: SessionOptions, past?: Past) {
    this.#newHost = past?.host ?? hostTree(world.now())
    const state = past?.state ?? initialState(this.#newHost, world.now(), () => randomHex(world, 64))
    this.#engine = new Engine({ world, programs: findProgram, registry, state })
    if (daemon) this.#resume = past?.resume
    const unreachable: Api = () => Promise.reject(new DaemonUnreachable())
    this.#api = daemon ? connectApi(this.#engine, onCall, onMessage) : unreachable
    this.#host = hostMachine(this.#engine, this.#api)
  }

  /**
   * A session that goes on from a snapshot once it is used: what ran then runs again. Rejects where the snapshot's version
   * is not known.
   */
  static async restore(snapshot: Snapshot, options: SessionOptions): Promise<Session> {
    const [{ restoreSnapshot }, { resume }] = await loadPast()
    const host = hostTree(snapshot.born)
    return new Session(options, { host, state: await restoreSnapshot(snapshot, { registry, host }), resume })
  }

  get state(): State {
    return this.#engine.state
  }

  /** Whether the servers of running containers are up. */
  get isServing(): boolean {
    return isServing(this.#engine)
  }

  /** Calls `watch` after every change until the returned function is called. */
  subscribe(watch: (state: State, before: State) => void): () => void {
    return this.#engine.subscribe(watch)
  }

  /** The session as it is at the call, whatever happens until the snapshot is there. */
  async snapshot(): Promise<Snapshot> {
    const [state, time] = [this.state, this.#engine.world.now()]
    const { takeSnapshot } = await import('./snapshot.ts')
    return takeSnapshot(state, time, { registry, host: this.#newHost })
  }

  /** Starts a line as `sh -c` runs it, in a shell of its own. */
  start(line: string, streams: Streams): Child {
    this.#wake()
    return this.#host.spawn({ ...common, argv: ['sh', '-c', line], ...streamsOf(streams) })
  }

  /** What a docker command prints, run apart: no observer hears of its calls. */
  async peek(argv: readonly string[]): Promise<string> {
    this.#wake()
    const pipe = new Pipe()
    const program = dockerProgram(connectApi(this.#engine, () => undefined))
    const child = this.#host.spawn({ ...common, argv, program, stdin: emptyReader, stdout: pipe, stderr: pipe })
    void child.exit.finally(() => {
      pipe.close()
    })
    return readAll(pipe.reader)
  }

  /** The host's files. */
  get files(): Files {
    return this.#host.files
  }

  /** Opens a shell on a terminal that lines are run in one after the other; it goes on where another one was. */
  open(terminal: Terminal, state?: ShellState): Promise<SessionShell> {
    this.#wake()
    return new Promise(resolve => {
      this.#host.spawn({
        ...common,
        argv: ['bash'],
        ...streamsOf({ terminal }),
        program: process => {
          const shell = new SessionShell(process, terminal, this.#api)
          if (state) shell.restore(state)
          resolve(shell)
          return new Promise(() => undefined)
        },
      })
    })
  }

  #wake() {
    const resume = this.#resume
    this.#resume = undefined
    resume?.(this.#engine)
  }
}

/** Loads what sessions are kept and restored with. */
export const loadPast = () => Promise.all([import('./snapshot.ts'), import('../engine/container/resume.ts')])

const common = { env: environment, cwd: workFolder, user: { uid: 0, gid: 0 } }

function streamsOf(streams: Streams) {
  if (!('terminal' in streams)) return { stdin: emptyReader, ...streams }
  const { terminal } = streams
  return { stdin: terminal.input, stdout: terminal.output, stderr: terminal.output, tty: terminal }
}
