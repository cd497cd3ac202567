import type { Engine } from '../engine.ts'
import type { LogWriter } from './log-writer.ts'
import { Multiplexed, type OutputName } from '../process/multiplexed.ts'
import { BrokenPipe, Pipe, type Reader } from '../process/stream.ts'
import type { Terminal } from '../process/terminal.ts'

/** A client's end of a container's output. */
export interface Listener {
  readonly stdout: Reader
  readonly stderr: Reader
  /** Ends both, as where a client detaches. */
  close(): void
}

/** What a container has besides its state: its standard streams, its terminal, and what waits for its end. */
export class ContainerRuntime {
  /** What clients type; the next run reads it. */
  input = new Pipe()
  terminal: Terminal | undefined
  /** What keeps the output of the run. */
  log: LogWriter | undefined
  /** The size that a client gave the terminal last. */
  size: { readonly columns: number; readonly rows: number } | undefined
  /** Aborted when the run ends. */
  run = new AbortController()
  /** Milliseconds before the restart policy's next start. */
  restartDelay = 0
  /** Whether the container is on its way out. */
  removing = false
  /** Whether somebody's `stop` waits for the run's end, whose event comes with it. */
  stopping = false
  /** Aborted when a user stops a container that waits for its next start. */
  restart: AbortController | undefined
  readonly #listeners = new Set<Multiplexed>()

  /** A place to read what the container writes from now on, until its run ends. */
  listen(): Listener {
    const listener = new Multiplexed()
    this.#listeners.add(listener)
    const close = () => {
      this.#listeners.delete(listener)
      listener.close()
    }
    return { stdout: listener.stdout, stderr: listener.stderr, close }
  }

  /** Hands output to every listener; those that went away are forgotten. */
  async write(stream: OutputName, text: string): Promise<void> {
    await Promise.all(
      [...this.#listeners].map(async listener => {
        try {
          await listener.write(stream, text)
        } catch (error) {
          if (!(error instanceof BrokenPipe)) throw error
          this.#listeners.delete(listener)
        }
      }),
    )
  }

  /** Ends a run: whoever is attached learns of it; the next run reads from a new input. */
  end(): void {
    this.run.abort()
    this.run = new AbortController()
    for (const listener of this.#listeners) listener.close()
    this.#listeners.clear()
    this.terminal?.hangUp()
    this.terminal = undefined
    this.input.break()
    this.input = new Pipe()
  }
}

/** The runtime of a container that is there. */
export function runtimeOf(engine: Engine, id: string): ContainerRuntime {
  const known = engine.runtimes.get(id)
  if (known) return known
  const made = new ContainerRuntime()
  engine.runtimes.set(id, made)
  return made
}
