const name = 'docker-notes'

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

  /** Does something while no other tab does; where one does, `otherwise`. Within one page calls wait for each other. */
  async alone<T>(work: () => Promise<T>, otherwise: () => T): Promise<T> {
    // A page that is not secure has no locks; it has to do without.
    if (!('locks' in navigator)) return work()
    return navigator.locks.request(name, { ifAvailable: true }, lock => (lock ? work() : otherwise()))
  }
}
