import { joined } from './line.ts'

const key = 'docker-notes:history'
const most = 500

/** The lines that were typed, kept over visits, and the place in them that ↑ and ↓ have reached. */
export class History {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>
  #lines: readonly string[]
  #place: number
  #unfinished = ''

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'>) {
    this.#storage = storage
    this.#lines = this.#load()
    this.#place = this.#lines.length
  }

  /** Adds a line as the newest, unless it is that already. */
  add(command: string): void {
    const line = joined(command)?.trim() ?? ''
    // Another tab may have added lines meanwhile.
    const before = this.#load()
    if (line !== '' && line !== before.at(-1)) this.#save([...before, line].slice(-most))
    else this.#lines = before
    this.#place = this.#lines.length
    this.#unfinished = ''
  }

  /** The line before the one shown, which is kept where it is not finished; undefined at the oldest. */
  earlier(shown: string): string | undefined {
    if (this.#place === this.#lines.length) this.#unfinished = shown
    if (this.#place === 0) return undefined
    return this.#lines[--this.#place]
  }

  /** The line after the one shown, in the end the unfinished one; undefined behind that. */
  later(): string | undefined {
    if (this.#place === this.#lines.length) return undefined
    return this.#lines[++this.#place] ?? this.#unfinished
  }

  #load(): readonly string[] {
    try {
      const lines: unknown = JSON.parse(this.#storage.getItem(key) ?? '[]')
      return Array.isArray(lines) ? lines.filter(line => typeof line === 'string').slice(-most) : []
    } catch {
      // Something else has written there.
      return []
    }
  }

  #save(lines: readonly string[]) {
    this.#lines = lines
    this.#storage.setItem(key, JSON.stringify(lines))
  }
}
