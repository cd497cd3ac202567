import type { World } from '../../docker/index.ts'

/** The reader's own clock and chance, until it is closed: what sleeps then never wakes. */
export class BrowserWorld implements World {
  readonly #timers = new Set<ReturnType<typeof setTimeout>>()
  readonly #born = Date.now()
  readonly #speed: number
  /** Whether all that its session did has ended. */
  isClosed = false

  /** Time that goes `speed` times as fast as the reader's. */
  constructor(speed = 1) {
    this.#speed = speed
  }

  now(): number {
    return this.#born + (Date.now() - this.#born) * this.#speed
  }

  loading<T>(module: Promise<T>): Promise<T> {
    return module
  }

  random(): number {
    return Math.random()
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise(resolve => {
      if (this.isClosed) return
      const wake = () => {
        clearTimeout(timer)
        this.#timers.delete(timer)
        resolve()
      }
      const timer = setTimeout(wake, ms / this.#speed)
      this.#timers.add(timer)
      if (signal?.aborted) wake()
      else signal?.addEventListener('abort', wake, { once: true })
    })
  }

  /** Ends all that a session of this world still does. */
  close(): void {
    this.isClosed = true
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
  }
}
