import type { World } from '../docker/index.ts'

interface Timer {
  readonly at: number
  readonly ring: () => void
}

/** A world whose time stands still until everything waits for it, and then jumps; the same seed gives the same chance. */
export class VirtualWorld implements World {
  #now: number
  #seed: number
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
      const timer: Timer = { at: this.#now + Math.max(0, ms), ring: resolve }
      const later = this.#timers.findIndex(({ at }) => at > timer.at)
      this.#timers.splice(later < 0 ? this.#timers.length : later, 0, timer)
      signal?.addEventListener('abort', () => {
        const place = this.#timers.indexOf(timer)
        if (place >= 0) this.#timers.splice(place, 1)
        resolve()
      })
    })
  }

  /** Waits for a promise; whenever everything else waits too, the clock goes on to the next timer. */
  async run<T>(promise: Promise<T>): Promise<T> {
    let settled = false
    const settle = () => (settled = true)
    promise.then(settle, settle)
    for (await everythingElse(); !this.#is(settled); await everythingElse()) {
      const next = this.#timers.shift()
      if (next === undefined) continue
      this.#now = Math.max(this.#now, next.at)
      next.ring()
    }
    return promise
  }

  #is(settled: boolean) {
    return settled
  }
}

/** Resolves when whatever can go on without time has gone on. */
const everythingElse = () => new Promise(resolve => setImmediate(resolve))
