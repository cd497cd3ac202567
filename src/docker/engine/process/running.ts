import { type Signal, signals } from './signal.ts'
import { BrokenPipe } from './stream.ts'
import { Killed, type Process, type ProcessRow, type Program } from './types.ts'

/** A process from the side of its machine: its row in the process table, and what signals have done to it. */
export class Running {
  row: ProcessRow
  /** The signal that ended it. */
  endedBy: Signal | undefined
  readonly handlers = new Map<Signal, (() => void) | 'ignore'>()
  /** Signals that came while it was stopped. */
  readonly waiting: Signal[] = []
  readonly #controller = new AbortController()
  #stopped: PromiseWithResolvers<void> | undefined
  #stopping = new AbortController()

  constructor(row: ProcessRow) {
    this.row = row
  }

  /** Aborted when it has ended. */
  get killed(): AbortSignal {
    return this.#controller.signal
  }

  /** Resolves when it goes on; undefined where nothing has stopped it. */
  get stopped(): Promise<void> | undefined {
    return this.#stopped?.promise
  }

  /** Aborted when it is stopped for the next time. */
  get stopping(): AbortSignal {
    return this.#stopping.signal
  }

  stop(): void {
    this.#stopped ??= Promise.withResolvers()
    this.#stopping.abort()
  }

  goOn(): void {
    this.#stopped?.resolve()
    this.#stopped = undefined
    if (this.#stopping.signal.aborted) this.#stopping = new AbortController()
  }

  end(signal: Signal): void {
    this.endedBy ??= signal
    this.goOn()
    this.#controller.abort(new Killed(signal))
  }

  /** Runs a program to its exit code, or to its death by a signal; one that fails in itself ends as one that crashed. */
  async run(program: Program, process: Process): Promise<number> {
    try {
      // Not before the caller has the child in hand.
      await Promise.resolve()
      const killed = new Promise<never>((_, reject) => {
        this.killed.addEventListener('abort', () => {
          reject(this.killed.reason as Error)
        })
      })
      killed.catch(() => undefined)
      return await Promise.race([runOn(program, process), killed])
    } catch (error) {
      if (error instanceof Killed) return 128 + signals[error.signal]
      if (error instanceof BrokenPipe) return 128 + signals.PIPE
      await process.stderr.write(
        `${process.argv[0] ?? ''}: ${error instanceof Error ? error.message : String(error)}\n`,
      )
      return 128 + signals.SEGV
    } finally {
      this.#controller.abort(new Killed('KILL'))
    }
  }
}

/** Thrown by `exec`: unwinds the program that the process ran before. */
export class Replaced extends Error {
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
