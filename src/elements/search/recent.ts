const key = 'docker-notes:searches'
const most = 8
const mostLetters = 100

/** Searches that led somewhere, the newest first, kept on the reader's computer alone. */
export class Recent {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'>) {
    this.#storage = storage
  }

  /** Read each time, because another tab may have added to it. */
  get all(): readonly string[] {
    try {
      const kept: unknown = JSON.parse(this.#storage.getItem(key) ?? '[]')
      return Array.isArray(kept) ? kept.filter(text => typeof text === 'string') : []
    } catch {
      return []
    }
  }

  add(text: string): void {
    const tidy = text.trim().slice(0, mostLetters)
    if (tidy !== '') this.#keep([tidy, ...this.all.filter(other => other !== tidy)].slice(0, most))
  }

  remove(text: string): void {
    this.#keep(this.all.filter(other => other !== text))
  }

  clear(): void {
    this.#keep([])
  }

  #keep(texts: readonly string[]) {
    this.#storage.setItem(key, JSON.stringify(texts))
  }
}
