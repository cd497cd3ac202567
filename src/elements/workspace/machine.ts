import {
  type ApiCall,
  Session,
  type SessionShell,
  type ShellState,
  type Snapshot,
  Terminal,
} from '../../docker/index.ts'
import { BrowserWorld } from './browser-world.ts'

export interface MachineOptions {
  readonly columns: number
  readonly rows: number
  readonly onCall: (call: ApiCall) => void
  readonly onMessage: (call: ApiCall, message: unknown) => void
  readonly onOutput: (text: string) => void
}

/** What a computer goes on with. */
export interface Past {
  readonly snapshot: Snapshot
  readonly shell?: ShellState
}

/** One life of the simulated computer: a session with a terminal and a shell; returning to a point begins another. */
export class Machine {
  readonly session: Session
  readonly shell: SessionShell
  readonly #world: BrowserWorld

  private constructor(session: Session, shell: SessionShell, world: BrowserWorld) {
    this.session = session
    this.shell = shell
    this.#world = world
  }

  /** A new computer, or one that goes on where another was. Rejects where its snapshot cannot be read. */
  static async start({ columns, rows, onOutput, ...observers }: MachineOptions, past?: Past): Promise<Machine> {
    const world = new BrowserWorld()
    const options = { world, ...observers }
    const session = past ? await Session.restore(past.snapshot, options) : new Session(options)
    const write = (text: string) => {
      if (!world.isClosed) onOutput(text)
      return Promise.resolve()
    }
    const terminal = new Terminal({ write, close: () => undefined }, { columns, rows })
    return new Machine(session, await session.open(terminal, past?.shell), world)
  }

  async past(): Promise<Past> {
    const shell = this.shell.state
    return { snapshot: await this.session.snapshot(), shell }
  }

  /** Ends it; nothing of it is heard any more. */
  stop(): void {
    this.#world.close()
  }
}
