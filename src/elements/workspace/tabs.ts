const name = 'docker-notes'
/** Milliseconds in which another tab ends what it is keeping; a command may go on for hours. */
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

  /** Does something while no other tab does; where one goes on with what it does, `otherwise`. */
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
      return otherwise()
    }
  }
}
