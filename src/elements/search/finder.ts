import type { Kind } from '../../search/site-index.ts'
import type { Found, Search } from '../../search/types.ts'

export interface Query {
  readonly text: string
  readonly kind?: Kind | undefined
  /** Searches for the letters as they are. */
  readonly literal?: boolean
}

/** Asks a search one query after another; an answer that a newer query has overtaken is dropped. */
export class Finder {
  readonly #load: () => Promise<Search>
  #search: Promise<Search> | undefined
  #latest = 0

  constructor(load: () => Promise<Search>) {
    this.#load = load
  }

  /** What a query finds; undefined where a newer one has overtaken it. Throws where the search cannot be loaded. */
  async find({ text, kind, literal = false }: Query): Promise<Found | undefined> {
    const number = ++this.#latest
    try {
      const search = await (this.#search ??= this.#load())
      if (number !== this.#latest) return undefined
      const found = await search.search(text, { literal, ...(kind && { kind }) })
      return number === this.#latest ? found : undefined
    } catch (error) {
      // The next query tries again.
      this.#search = undefined
      if (number !== this.#latest) return undefined
      throw error
    }
  }

  /** Drops the answer that is still to come. */
  forget(): void {
    this.#latest++
  }
}
