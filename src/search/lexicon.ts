import { formsOf, isNounTail, isVerbTail } from './endings.ts'
import { hasHangul, initialsOf, jamoOf } from './hangul.ts'
import { fillers, type Synonyms } from './synonyms.ts'

/** What a word stands for: itself (`=컨테이너`) and the meanings it shares with others (`#14`), each with how well (0–1). */
export type Features = ReadonlyMap<string, number>

/** How well a word stands for its synonyms, and for what is merely near. */
const shared = 0.85
const nearby = 0.45

/** A word as the lists have it: in small letters, without spaces or inner hyphens. */
export const keyOf = (word: string): string =>
  word.startsWith('-') ? word : word.toLowerCase().replaceAll(/[\s_/-]/g, '')

export interface Entry {
  readonly key: string
  /** As the list or the site has it. */
  readonly written: string
  /** As it is typed, letter by letter. */
  readonly letters: string
  readonly initials: string
  /** Named in the list of synonyms, and so what somebody is likelier to mean. */
  readonly listed: boolean
  /** Says little of what is looked for. */
  weak: boolean
  /** Its words, where it means what they mean as well. */
  parts: readonly string[]
}

/** The words of the site and the words that mean the same: what a query can be understood as. */
export class Lexicon {
  readonly #entries = new Map<string, Entry>()
  readonly #features = new Map<string, Map<string, number>>()
  /** Meaning (`#14`) → the words that share it, as they are written. */
  readonly #same = new Map<string, readonly string[]>()
  /** Form of a verb (`지워`) → the verb (`지우다`). */
  readonly #forms = new Map<string, string>()
  #inOrder: readonly Entry[] | undefined
  /** Letters of the longest word. */
  #longest = 0
  /** What initials may stand for besides words. */
  readonly titles: readonly string[]

  constructor(site: Iterable<string>, lists: readonly Synonyms[], titles: readonly string[] = []) {
    this.titles = titles
    for (const [at, { words, near = [], weak = false, compound = false }] of lists.entries()) {
      this.#same.set(
        `#${String(at)}`,
        words.filter(word => !/[가-힣]다$/.test(word)).map(word => word.toLowerCase()),
      )
      for (const word of words) this.#add(word, `#${at}`, shared)
      for (const word of near) this.#add(word, `#${at}`, nearby)
      for (const word of words) {
        const entry = this.#entries.get(keyOf(word))!
        entry.weak ||= weak
        if (compound && word.includes(' ')) entry.parts = word.split(' ')
      }
    }
    for (const word of site) this.#add(word)
    for (const word of fillers) {
      this.#add(word)
      this.#entries.get(keyOf(word))!.weak = true
    }
  }

  #add(word: string, meaning?: string, weight = 0) {
    const key = keyOf(word)
    const features = this.#features.get(key) ?? new Map([[`=${key}`, 1]])
    this.#features.set(key, features)
    if (meaning !== undefined && (features.get(meaning) ?? 0) < weight) features.set(meaning, weight)
    if (this.#entries.has(key)) return
    this.#entries.set(key, {
      key,
      written: word,
      letters: jamoOf(key),
      initials: initialsOf(key),
      listed: meaning !== undefined,
      weak: false,
      parts: [],
    })
    this.#longest = Math.max(this.#longest, key.length)
    if (/[가-힣]다$/.test(key)) for (const form of formsOf(key)) if (!this.#forms.has(form)) this.#forms.set(form, key)
  }

  /** All words, those named in the list of synonyms first. */
  get entries(): readonly Entry[] {
    return (this.#inOrder ??= [...this.#entries.values()].toSorted((a, b) => Number(b.listed) - Number(a.listed)))
  }

  /** Named in the list of synonyms. */
  isListed(key: string): boolean {
    return this.#entries.get(key)?.listed === true
  }

  /** The words of a phrase that means what they mean as well: 컨테이너 목록; none of any other word. */
  partsOf(key: string): readonly string[] {
    return this.#entries.get(key)?.parts ?? []
  }

  isWeak(key: string): boolean {
    return this.#entries.get(key)?.weak === true
  }

  featuresOf(key: string): Features {
    return this.#features.get(key) ?? new Map([[`=${key}`, 1]])
  }

  /** The word that a typed one is: itself, or what is left without particles and endings; listed words before others. */
  lookUp(word: string): string | undefined {
    const key = keyOf(word)
    if (this.#entries.get(key)?.listed === true) return key
    if (!hasHangul(key)) return this.#entries.has(key) ? key : this.#singular(key)
    return this.#headOf(key, true) ?? (this.#entries.has(key) ? key : this.#headOf(key, false))
  }

  #headOf(key: string, listed: boolean): string | undefined {
    for (let at = Math.min(key.length, this.#longest); at > 0; at--) {
      const head = key.slice(0, at)
      const tail = key.slice(at)
      const verb = this.#forms.get(head)
      if (verb !== undefined && isVerbTail(tail) && this.#entries.get(verb)!.listed === listed) return verb
      if (this.#entries.get(head)?.listed === listed && (listed || at > 1) && isNounTail(tail)) return head
    }
    return undefined
  }

  #singular(key: string): string | undefined {
    return key.endsWith('s') && this.#entries.has(key.slice(0, -1)) ? key.slice(0, -1) : undefined
  }

  /** Words of which `컨테이너목록에서` is made, or undefined where it is no compound of known words. */
  split(word: string): readonly string[] | undefined {
    const key = keyOf(word)
    // The best way to each place: fewer and so longer words first.
    const best: (readonly string[] | undefined)[] = [[]]
    for (let from = 0; from < key.length; from++) {
      const before = best[from]
      if (before === undefined) continue
      for (let to = from + 2; to <= Math.min(key.length, from + this.#longest + 8); to++) {
        const found = this.lookUp(key.slice(from, to))
        if (found === undefined || found.length < 2) continue
        const there = best[to]
        if (there === undefined || before.length + 1 < there.length) best[to] = [...before, found]
      }
    }
    const words = best[key.length] ?? this.#knownHead(key, best)
    return words !== undefined && words.length > 1 ? words : undefined
  }

  /** A compound whose end is not known: 작업폴더 and 정하기. */
  #knownHead(key: string, best: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
    for (let at = key.length - 2; at > 2; at--) {
      const head = best[at]
      if (head !== undefined && head.length > 0) return [...head, key.slice(at)]
    }
    return undefined
  }

  /** The word that the notes use first for what a noun means. */
  canonical(key: string): readonly string[] {
    if (/[가-힣]다$/.test(key)) return []
    const [meaning = ''] = this.#meaningsOf(key)
    return this.#same.get(meaning)?.slice(0, 1) ?? []
  }

  /** How a word may be written in a text: as it is, with its spaces, and what means the same. */
  formsOf(word: string): readonly string[] {
    const key = keyOf(word)
    const verb = /[가-힣]다$/.test(key) ? formsOf(key).filter(form => form.length > 1) : []
    const same = this.#meaningsOf(key).flatMap(meaning => this.#same.get(meaning) ?? [])
    return [key, ...verb, ...same]
  }

  /** The meanings that a word has, not those that it is merely near. */
  #meaningsOf(key: string): readonly string[] {
    return [...this.featuresOf(key)].flatMap(([feature, weight]) =>
      feature.startsWith('#') && weight > nearby ? [feature] : [],
    )
  }
}
