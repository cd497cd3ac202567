/** Where a mistake stands: a line of a note, from 1. */
export interface Place {
  readonly file: string
  readonly line: number
}

/** A mistake in a note that stops the build: a sentence, where it stands, and what to do about it. */
export class AuthorError extends Error {
  override readonly name = 'AuthorError'
  /** Read by Astro's error overlay. */
  readonly loc: Place & { readonly column: number }
  readonly hint: string

  constructor(sentence: string, hint: string, place: Place) {
    super(`${place.file}:${place.line}: ${sentence}`)
    this.hint = hint
    this.loc = { ...place, column: 1 }
  }
}
