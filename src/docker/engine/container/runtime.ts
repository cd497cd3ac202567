import type { Engine } from '../engine.ts'
import type { LogWriter } from './log-writer.ts'
import { BrokenPipe, Pipe, type Reader, type Writer } from '../process/stream.ts'
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
  /** Aborted when a user stops a container that waits for its next start. */
  restart: AbortController | undefined
  readonly #listeners = new Set<Record<'stdout' | 'stderr', Pipe>>()

  /** A place to read what the container writes from now on, until its run ends. */
  listen(): Listener {
    const pipes = { stdout: new Pipe(), stderr: new Pipe() }
    this.#listeners.add(pipes)
    const close = () => {
      this.#listeners.delete(pipes)
      pipes.stdout.close()
      pipes.stderr.close()
    }
    return { stdout: pipes.stdout.reader, stderr: pipes.stderr.reader, close }
  }

  /** Hands output to every listener; those that went away are forgotten. */
  async write(stream: 'stdout' | 'stderr', text: string): Promise<void> {
    await Promise.all(
      [...this.#listeners].map(async pipes => {
        try {
          await pipes[stream].write(text)
        } catch (error) {
          if (!(error instanceof BrokenPipe)) throw error
          this.#listeners.delete(pipes)
        }
      }),
    )
  }

  /** Ends a run: whoever is attached learns of it; the next run reads from a new input. */
  end(): void {
    this.run.abort()
    this.run = new AbortController()
    for (const { stdout, stderr } of this.#listeners) {
      stdout.close()
      stderr.close()
    }
    this.#listeners.clear()
    this.terminal?.hangUp()
    this.terminal = undefined
    this.input.break()
    this.input = new Pipe()
  }

  output(stream: 'stdout' | 'stderr'): Writer {
    return { write: text => this.write(stream, text), close: () => undefined }
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
