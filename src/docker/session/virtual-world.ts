import type { World } from '../engine/world.ts'

interface Timer {
  readonly at: number
  readonly ring: () => void
}

/** A world whose time stands still until everything waits for it, and then jumps; the same seed gives the same chance. */
export class VirtualWorld implements World {
  #now: number
  #seed: number
  /** Modules that are on their way. */
  #loading = 0
  /** Earliest first; of the same time, the first set. */
  readonly #timers: Timer[] = []

  constructor(now: number, seed = 1) {
    this.#now = now
    this.#seed = seed
  }

  now(): number {
    return this.#now
  }

  /** Mulberry32. */
  random(): number {
    this.#seed = (this.#seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#seed ^ (this.#seed >>> 15), 1 | this.#seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.resolve()
    return new Promise(resolve => {
      const stop = () => {
        const place = this.#timers.indexOf(timer)
        if (place >= 0) this.#timers.splice(place, 1)
        resolve()
      }
      const ring = () => {
        signal?.removeEventListener('abort', stop)
        resolve()
      }
      const timer: Timer = { at: this.#now + Math.max(0, ms), ring }
      const later = this.#timers.findIndex(({ at }) => at > timer.at)
      this.#timers.splice(later < 0 ? this.#timers.length : later, 0, timer)
      signal?.addEventListener('abort', stop, { once: true })
    })
  }

  async loading<T>(module: Promise<T>): Promise<T> {
    this.#loading++
    try {
      return await module
    } finally {
      this.#loading--
    }
  }

  /** Waits for a promise; whenever everything else waits too, the clock goes on to the next timer. */
  async run<T>(promise: Promise<T>): Promise<T> {
    let settled = false
    const settle = () => (settled = true)
    promise.then(settle, settle)
    const turns = new Turns()
    await turns.next()
    while (!this.#is(settled)) {
      const next = this.#loading > 0 ? undefined : this.#timers.shift()
      this.#now = Math.max(this.#now, next?.at ?? 0)
      next?.ring()
      await turns.next()
    }
    turns.close()
    return promise
  }

  #is(settled: boolean) {
    return settled
  }
}

/** Turns of the event loop: in between, whatever can go on without time has gone on. */
class Turns {
  readonly #channel = new MessageChannel()
  #onTurn: () => void = () => undefined

  constructor() {
    this.#channel.port1.onmessage = () => {
      this.#onTurn()
    }
  }

  next(): Promise<void> {
    return new Promise(resolve => {
      this.#onTurn = resolve
      this.#channel.port2.postMessage(undefined)
    })
  }

  close(): void {
    this.#channel.port1.close()
  }
}
