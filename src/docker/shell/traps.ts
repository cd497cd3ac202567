import type { Host } from './host.ts'

/** What `trap` has set, and signals that wait for their turn. */
export class Traps {
  readonly #host: Host
  readonly #notify: () => void
  readonly #actions = new Map<string, string>()
  readonly #waiting: string[] = []

  constructor(host: Host, notify: () => void) {
    this.#host = host
    this.#notify = notify
  }

  /** `''` ignores a signal, undefined restores what it does by itself. */
  set(name: string, action: string | undefined): void {
    if (action === undefined) this.#actions.delete(name)
    else this.#actions.set(name, action)
    if (name === 'EXIT' || name === 'ERR') return
    const handler = () => {
      this.notice(name)
    }
    this.#host.on(name, action === undefined ? undefined : action === '' ? 'ignore' : handler)
  }

  has(name: string): boolean {
    return this.#actions.has(name)
  }

  action(name: string): string | undefined {
    return this.#actions.get(name)
  }

  get isEmpty(): boolean {
    return this.#actions.size === 0
  }

  entries(): Iterable<readonly [string, string]> {
    return this.#actions
  }

  /** A signal has come. */
  notice(name: string): void {
    this.#waiting.push(name)
    this.#notify()
  }

  get isPending(): boolean {
    return this.#waiting.length > 0
  }

  /** The next signal that waits for its turn. */
  get pending(): string | undefined {
    return this.#waiting[0]
  }

  /** The action of the next signal that has come. */
  take(): string | undefined {
    const name = this.#waiting.shift()
    return name === undefined ? undefined : (this.#actions.get(name) ?? '')
  }

  takeExit(): string | undefined {
    const action = this.#actions.get('EXIT')
    this.#actions.delete('EXIT')
    return action
  }
}
