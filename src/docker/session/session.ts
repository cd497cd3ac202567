import { type ApiCall, DaemonUnreachable } from '../api/api.ts'
import type { Api } from '../api/client.ts'
import { connectApi } from '../api/server.ts'
import { recover } from '../engine/container/recover.ts'
import { Engine } from '../engine/engine.ts'
import { initialState } from '../engine/initial.ts'
import type { SimulatedMachine } from '../engine/process/machine.ts'
import { emptyReader, type Reader, type Writer } from '../engine/process/stream.ts'
import type { Terminal } from '../engine/process/terminal.ts'
import type { Child } from '../engine/process/types.ts'
import type { State } from '../engine/state.ts'
import { randomHex, type World } from '../engine/world.ts'
import { findProgram } from '../programs/index.ts'
import { registry } from '../registry/index.ts'
import { hostTree } from './host-tree.ts'
import { environment, hostMachine, workFolder } from './host.ts'
import { SessionShell } from './session-shell.ts'
import { restoreSnapshot, type Snapshot, takeSnapshot } from './snapshot.ts'

export interface SessionOptions {
  readonly world: World
  /** Hears of every API call, in order. */
  readonly onCall?: (call: ApiCall) => void
  /** Without a daemon every call fails as it does where dockerd is not running. */
  readonly daemon?: boolean
  /** Where the session goes on, as after a reboot: what ran has ended, but for what a restart policy starts again. */
  readonly snapshot?: Snapshot
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
  /** What ran when the snapshot was taken is still shown as running: nobody has asked yet. */
  #isRestored: boolean

  constructor({ world, onCall = () => undefined, daemon = true, snapshot }: SessionOptions) {
    this.#newHost = hostTree(snapshot?.born ?? world.now())
    const base = { registry, host: this.#newHost }
    const state = snapshot
      ? restoreSnapshot(snapshot, base)
      : initialState(this.#newHost, world.now(), () => randomHex(world, 64))
    this.#engine = new Engine({ world, programs: findProgram, registry, state })
    this.#isRestored = snapshot !== undefined && daemon
    const unreachable: Api = () => Promise.reject(new DaemonUnreachable())
    this.#api = daemon ? connectApi(this.#engine, onCall) : unreachable
    this.#host = hostMachine(this.#engine, this.#api)
  }

  get state(): State {
    return this.#engine.state
  }

  /** Calls `watch` after every change until the returned function is called. */
  subscribe(watch: (state: State, before: State) => void): () => void {
    return this.#engine.subscribe(watch)
  }

  snapshot(): Snapshot {
    return takeSnapshot(this.state, this.#engine.world.now(), { registry, host: this.#newHost })
  }

  /** Starts a line as `sh -c` runs it, in a shell of its own. */
  start(line: string, streams: Streams): Child {
    this.#wake()
    return this.#host.spawn({ ...common, argv: ['sh', '-c', line], ...streamsOf(streams) })
  }

  /** Opens a shell on a terminal that lines are run in one after the other. */
  open(terminal: Terminal): Promise<SessionShell> {
    this.#wake()
    return new Promise(resolve => {
      this.#host.spawn({
        ...common,
        argv: ['bash'],
        ...streamsOf({ terminal }),
        program: process => {
          resolve(new SessionShell(process, terminal, this.#api))
          return new Promise(() => undefined)
        },
      })
    })
  }

  /** Does for a restored engine what a daemon does when it starts again. */
  #wake() {
    if (this.#isRestored) void recover(this.#engine)
    this.#isRestored = false
  }
}

const common = { env: environment, cwd: workFolder, user: { uid: 0, gid: 0 } }

function streamsOf(streams: Streams) {
  if (!('terminal' in streams)) return { stdin: emptyReader, ...streams }
  const { terminal } = streams
  return { stdin: terminal.input, stdout: terminal.output, stderr: terminal.output, tty: terminal }
}
