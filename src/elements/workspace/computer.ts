import type { ApiCall, Completed, State } from '../../docker/index.ts'
import { Machine, type Past } from './machine.ts'
import type { Workspace, WorkspaceEvents } from './types.ts'

/** What becomes of a line that the simulator has no room for, or a mistake in. */
const crashed = { code: 1, hint: '시뮬레이터가 이 명령어를 끝까지 실행하지 못했어요. 다른 명령어는 계속 쓸 수 있어요.' }
/** Milliseconds that servers have to be up again when their computer begins, and after which they are looked at again. */
const [bootTime, bootStep] = [1500, 20]

/** What became of a line. */
interface Done {
  readonly code: number
  readonly hint?: string | undefined
  /** What was typed while it ran and nothing has read. */
  readonly unread: string
}

/** What a computer tells. */
export interface ComputerObservers {
  readonly onCall: (call: ApiCall) => void
  readonly onMessage: (call: ApiCall, message: unknown) => void
  readonly onOutput: (text: string) => void
  readonly onState: (change: WorkspaceEvents['state']) => void
}

/** The computer that a reader has: one machine until another past takes its place. */
export class Computer {
  readonly #observers: ComputerObservers
  readonly #size = { columns: 80, rows: 24 }
  #machine!: Machine
  /** When what a machine served before it was kept is served again. */
  #booted: Promise<void> = Promise.resolve()

  /** To be started before anything else is asked of it. */
  constructor(observers: ComputerObservers) {
    this.#observers = observers
  }

  /** Goes on where another was, or anew. Rejects, and changes nothing, where that past cannot be read. */
  async start(past?: Past): Promise<void> {
    const { onState, ...observers } = this.#observers
    const next = await Machine.start({ ...this.#size, ...observers }, past)
    const last = this.#machine as Machine | undefined
    last?.stop()
    this.#machine = next
    this.#booted = past ? servers(next) : Promise.resolve()
    next.session.subscribe((state, before) => {
      if (next === this.#machine) onState({ state, before })
    })
    if (last) onState({ state: this.state, before: last.session.state })
  }

  get state(): State {
    return this.#machine.session.state
  }

  get past(): Promise<Past> {
    return this.#machine.past()
  }

  get cwd(): string {
    return this.#machine.shell.cwd
  }

  get keys(): Workspace['keys'] {
    return this.#machine.shell.terminal
  }

  /** Runs a line in the shell; resolves when it has ended. */
  async run(line: string): Promise<Done> {
    await this.#booted
    const { shell } = this.#machine
    const result = await shell.run(line).catch(() => crashed)
    return { ...result, unread: await shell.terminal.takeBack() }
  }

  type(keys: string): void {
    this.#machine.shell.terminal.type(keys)
  }

  kill(): void {
    this.#machine.shell.kill()
  }

  needsMore(line: string): Promise<boolean> {
    return this.#machine.shell.needsMore(line)
  }

  complete(line: string, cursor: number): Promise<Completed> {
    return this.#machine.shell.complete(line, cursor)
  }

  resize(columns: number, rows: number): void {
    Object.assign(this.#size, { columns, rows })
    Object.assign(this.#machine.shell.terminal, { columns, rows })
  }

  readFile(path: string): string | undefined {
    const { files } = this.#machine.session
    try {
      return files.stat(path)?.type === 'file' ? files.read(path) : undefined
    } catch {
      // A folder on the way is not there, or is none.
      return undefined
    }
  }

  writeFile(path: string, text: string): void {
    this.#machine.session.files.write(path, text)
  }

  peek(argv: readonly string[]): Promise<string> {
    return this.#machine.session.peek(argv)
  }
}

async function servers({ session }: Machine): Promise<void> {
  for (let waited = 0; waited < bootTime && !session.isServing; waited += bootStep) {
    await new Promise(resolve => setTimeout(resolve, bootStep))
  }
}
