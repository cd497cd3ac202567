/** A piece of a field: what is quoted is neither split nor part of a pattern. */
interface Piece {
  readonly text: string
  readonly quoted: boolean
}

export type Field = readonly Piece[]

/** Collects what words expand to, split at the characters of IFS; with no IFS nothing is split. */
export class Fields {
  readonly #ifs: string | undefined
  #separators: RegExp | undefined
  readonly #done: Piece[][] = []
  #current: Piece[] | undefined

  constructor(ifs: string | undefined) {
    this.#ifs = ifs
  }

  /** A text that is not split. */
  add(text: string, quoted: boolean): void {
    if (text !== '' || quoted) (this.#current ??= []).push({ text, quoted })
  }

  /** The value of an unquoted expansion. */
  split(text: string): void {
    if (!this.#ifs) {
      this.add(text, false)
      return
    }
    this.#separators ??= separators(this.#ifs)
    let done = 0
    for (const { 0: found, 1: mark, index } of text.matchAll(this.#separators)) {
      this.add(text.slice(done, index), false)
      // What is not white space ends a field even where there is none.
      if (mark !== undefined) this.#current ??= []
      this.end()
      done = index + found.length
    }
    this.add(text.slice(done), false)
  }

  /** Ends a field where one is begun. */
  end(): void {
    if (this.#current) this.#done.push(this.#current)
    this.#current = undefined
  }

  all(): readonly Field[] {
    this.end()
    return this.#done
  }
}

/** What is between two fields: white space of IFS, or one of its other characters with white space around. */
function separators(ifs: string): RegExp {
  const set = (chars: readonly string[]) =>
    `[${chars.map(char => (/[\\\]^[-]/.test(char) ? `\\${char}` : char)).join('')}]`
  const chars = [...ifs]
  const white = set(chars.filter(char => ' \t\n'.includes(char)))
  const other = set(chars.filter(char => !' \t\n'.includes(char)))
  return new RegExp(`${white}*(${other})${white}*|${white}+`, 'gu')
}

/** A text whose characters a pattern takes as they are. */
const escapePattern = (text: string) => text.replace(/[\\*?[\]]/g, '\\$&')

/** Whether a pattern can match anything but itself. */
export const isPattern = (pattern: string) => /(?:^|[^\\])(?:\\\\)*(?:[*?]|\[[^]+\])/.test(pattern)

export const textOf = (field: Field) => field.map(({ text }) => text).join('')

export const patternOf = (field: Field) =>
  field.map(({ text, quoted }) => (quoted ? escapePattern(text) : text)).join('')
