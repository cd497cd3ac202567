import type { Kind, Place } from './site-index.ts'

/** A search over the site, ready to be asked. */
export interface Search {
  /** Sections for what was typed, the best first. `literal` searches for the letters as they are. */
  search(text: string, options?: SearchOptions): Promise<Found>
}

export interface SearchOptions {
  readonly kind?: Kind
  readonly literal?: boolean
}

export interface Found {
  readonly text: string
  /** What was searched for instead of what looked like a slip: `contianer` → `container`. */
  readonly readAs?: string
  readonly hits: readonly Hit[]
  /** How many hits there are of each kind, whatever kind was asked for. */
  readonly counts: Readonly<Record<Kind, number>>
  /** Terms of the site that come close, where nothing was found. */
  readonly near: readonly string[]
  /** Every form to mark in a text, in small letters. */
  readonly forms: readonly string[]
}

export interface Hit {
  readonly place: Place
  /** Address without the base path: `/commands/ps/#ps-all`. */
  readonly address: string
  readonly score: number
  /** Fetches the section's text: some words around what was found. */
  excerpt(): Promise<Excerpt>
}

export interface Excerpt {
  readonly pieces: readonly Piece[]
  /** A command of the section that was asked for, to be copied. */
  readonly command?: string
}

/** A stretch of a text; `marked` where it is what was searched for. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}
