const name = 'docker-notes'
/** The lock of a tab that does something which may go on for hours. */
const long = `${name}:long`
/** Milliseconds in which another tab ends most of what it does. */
const patience = 1000

/** What the tabs of a reader say to each other, and their taking turns. */
export class Tabs {
  readonly #channel = new BroadcastChannel(name)

  /** Tells the others that something was kept. */
  tell(): void {
    this.#channel.postMessage('changed')
  }

  onChange(listener: () => void): void {
    this.#channel.addEventListener('message', listener)
  }

  /** Does something while no other tab does; where one does something that may go on for hours, `otherwise`. */
  async alone<T>(work: () => Promise<T>, otherwise: () => T): Promise<T> {
    // A page that is not secure has no locks; it has to do without.
    if (!('locks' in navigator)) return work()
    const waiting = new AbortController()
    const timer = setTimeout(() => {
      waiting.abort()
    }, patience)
    try {
      return await navigator.locks.request(name, waiting, () => {
        clearTimeout(timer)
        return work()
      })
    } catch (error) {
      if (!waiting.signal.aborted) throw error
      // What another tab is keeping is kept before long.
      return (await isLong()) ? otherwise() : this.alone(work, otherwise)
    }
  }

  /** Does something that may go on for hours: other tabs do not wait for it. */
  async long<T>(work: () => Promise<T>): Promise<T> {
    return 'locks' in navigator ? navigator.locks.request(long, work) : work()
  }
}

async function isLong(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query()
  return held.some(lock => lock.name === long)
}
