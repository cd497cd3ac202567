import type { Failure } from './resp.ts'

/** What a key holds. */
export type Value =
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'list'; readonly items: string[] }
  | { readonly kind: 'set'; readonly members: Set<string> }
  | { readonly kind: 'hash'; readonly fields: Map<string, string> }
  | { readonly kind: 'zset'; readonly scores: Map<string, number> }

export type Kind = Value['kind']
type Of<K extends Kind> = Extract<Value, { kind: K }>

interface Entry {
  readonly value: Value
  /** Milliseconds since the epoch. */
  readonly expires?: number
}

/** A command that does not fit what is there. */
export class RedisError extends Error {
  override readonly name = 'RedisError'
  readonly reply: Failure

  constructor(error: string) {
    super(error)
    this.reply = { error }
  }
}

export const wrongType = () => new RedisError('WRONGTYPE Operation against a key holding the wrong kind of value')

/** One of a server's numbered databases. */
export class Database {
  readonly #entries = new Map<string, Entry>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  get(key: string): Value | undefined {
    return this.#entry(key)?.value
  }

  /** The value where it is of a kind; undefined where nothing is there. Throws RedisError. */
  of<K extends Kind>(key: string, kind: K): Of<K> | undefined {
    const value = this.get(key)
    if (value !== undefined && value.kind !== kind) throw wrongType()
    return value as Of<K> | undefined
  }

  /** The value of a kind, made where nothing is there. */
  make<K extends Exclude<Kind, 'string'>>(key: string, kind: K): Of<K> {
    const there = this.of(key, kind)
    if (there) return there
    const made = {
      list: { kind, items: [] },
      set: { kind, members: new Set() },
      hash: { kind, fields: new Map() },
      zset: { kind, scores: new Map() },
    }
    const value = made[kind] as unknown as Of<K>
    this.#entries.set(key, { value })
    return value
  }

  set(key: string, value: Value, expires?: number): void {
    this.#entries.set(key, { value, ...(expires !== undefined && { expires }) })
  }

  /** Whether something was there. */
  delete(key: string): boolean {
    return this.get(key) !== undefined && this.#entries.delete(key)
  }

  /** Takes a key away whose last item is gone. */
  tidy(key: string): void {
    const value = this.get(key)
    if (value === undefined || value.kind === 'string') return
    const size =
      value.kind === 'list'
        ? value.items.length
        : value.kind === 'set'
          ? value.members.size
          : value.kind === 'hash'
            ? value.fields.size
            : value.scores.size
    if (size === 0) this.#entries.delete(key)
  }

  expires(key: string): number | undefined {
    return this.#entry(key)?.expires
  }

  expireAt(key: string, time: number | undefined): void {
    const entry = this.#entry(key)
    if (entry) this.set(key, entry.value, time)
  }

  keys(): readonly string[] {
    return [...this.#entries.keys()].filter(key => this.get(key) !== undefined)
  }

  clear(): void {
    this.#entries.clear()
  }

  #entry(key: string): Entry | undefined {
    const entry = this.#entries.get(key)
    if (entry?.expires === undefined || entry.expires > this.#now()) return entry
    this.#entries.delete(key)
    return undefined
  }

  /** As JSON can keep it. */
  dump(): readonly (readonly [key: string, kind: Kind, data: unknown, expires: number | null])[] {
    return this.keys().map(key => {
      const value = this.get(key)!
      const data =
        value.kind === 'string'
          ? value.text
          : value.kind === 'list'
            ? value.items
            : [...(value.kind === 'set' ? value.members : value.kind === 'hash' ? value.fields : value.scores)]
      return [key, value.kind, data, this.expires(key) ?? null]
    })
  }

  load(rows: ReturnType<Database['dump']>): void {
    for (const [key, kind, data, expires] of rows) {
      const value: Value =
        kind === 'string'
          ? { kind, text: data as string }
          : kind === 'list'
            ? { kind, items: data as string[] }
            : kind === 'set'
              ? { kind, members: new Set(data as string[]) }
              : kind === 'hash'
                ? { kind, fields: new Map(data as [string, string][]) }
                : { kind, scores: new Map(data as [string, number][]) }
      this.set(key, value, expires ?? undefined)
    }
  }
}
