import type { Published } from './published.ts'

/** What was given up, and what took over. Entries stay for good: somebody has linked to them. */
export interface Redirects {
  /** Id → the id of the place that tells the same now. A place that moves keeps its id and needs no entry. */
  readonly ids: Readonly<Record<string, string>>
  /** Page → page, without the base path: `/old/` → `/new/`. */
  readonly pages: Readonly<Record<string, string>>
}

export const redirects: Redirects = { ids: {}, pages: {} }

/** Finds where an address or an id that was ever published leads today. */
export class Landings {
  readonly #published: ReadonlyMap<string, Published>
  readonly #redirects: Redirects

  constructor(published: readonly Published[], given: Redirects = redirects) {
    this.#published = new Map(published.map(entry => [entry.id, entry]))
    this.#redirects = given
  }

  /** The id that stands for an id today, or undefined where it was never published. */
  idOf(id: string): string | undefined {
    const last = follow(id, this.#redirects.ids)
    return this.#published.has(last) ? last : undefined
  }

  /** The page that stands for a page today. */
  pageOf(page: string): string {
    return follow(page, this.#redirects.pages)
  }

  /** Where an id leads today: `/commands/ps/#ps-all`. */
  addressOf(id: string): string | undefined {
    const entry = this.#published.get(this.idOf(id) ?? '')
    return entry && `${entry.page}#${entry.id}`
  }

  /** The fragments that left a page, or changed their id there: fragment without `#` → today's address. */
  leftFrom(page: string): Readonly<Record<string, string>> {
    const stood = [...this.#published.values()].filter(entry => [entry.page, ...entry.former].includes(page))
    return Object.fromEntries(
      stood.flatMap(({ id }) => {
        const address = this.addressOf(id)
        return address === undefined || address === `${page}#${id}` ? [] : [[id, address]]
      }),
    )
  }

  /** Addresses of pages that were given up. */
  get gonePages(): readonly string[] {
    return Object.keys(this.#redirects.pages)
  }
}

/** The last of a chain of successors. Throws where the chain leads back to itself. */
function follow(name: string, successors: Readonly<Record<string, string>>): string {
  const seen = new Set<string>()
  let last = name
  for (let next: string | undefined = last; next !== undefined; next = own(successors, last)) {
    if (seen.has(next)) throw new Error(`The redirects of \`${name}\` go round in a circle.`)
    seen.add((last = next))
  }
  return last
}

/** Ids come from addresses, which anybody can write: `constructor` is not one. */
const own = (record: Readonly<Record<string, string>>, key: string) =>
  Object.hasOwn(record, key) ? record[key] : undefined
