import { type Line, Row } from './row.ts'
import { plain, restyle, type Style } from './style.ts'
import { widthOf } from './width.ts'

/** Lines kept at most, columns that text fills at most, and columns that control sequences reach. */
const limits = { lines: 5000, columns: 20_000, reach: 500 }
const tabWidth = 8

/** Text without control characters, a CSI sequence, an OSC string, another escape sequence, or a control character. */
const token = new RegExp(
  [
    String.raw`(?<text>[^\p{Cc}]+)`,
    String.raw`\x1b\[(?<numbers>[\x30-\x3f]*)[\x20-\x2f]*(?<final>[\x40-\x7e])`,
    String.raw`\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)`,
    String.raw`\x1b[\x20-\x2f]*[\x30-\x5a\x5c\x5e-\x7e]`,
    String.raw`(?<control>(?!\x1b)\p{Cc})`,
  ].join('|'),
  'uy',
)
/** A sequence that is not whole after so many characters is none. */
const longestSequence = 256

/**
 * What a terminal shows of what is written to it: xterm's control sequences for text, without colours that nobody could
 * read. Lines are as long as they are written; whoever shows them may wrap them.
 */
export class Screen {
  /** Lines that were let go from the beginning, because there were too many. */
  dropped = 0
  readonly #rows: number
  readonly #most: number
  #lines = [new Row()]
  #row = 0
  #column = 0
  /** The line at the upper edge of what a terminal of so many rows would show: the cursor moves below it. */
  #top = 0
  #saved: readonly [row: number, column: number] = [0, 0]
  #style: Style = plain
  #rest = ''

  constructor({ rows = 24, lines = limits.lines }: { readonly rows?: number; readonly lines?: number } = {}) {
    this.#rows = rows
    this.#most = Math.max(lines, rows)
  }

  /** All lines, the last of them empty after a newline; a line that has not changed is the same object as before. */
  get lines(): readonly Line[] {
    return this.#lines.map(row => row.line)
  }

  /** Where the next character goes; columns count Hangul twice. */
  get cursor(): { readonly line: number; readonly column: number } {
    return { line: this.#row, column: this.#column }
  }

  /** Writes text with control sequences, which may end in the next write. */
  write(text: string): void {
    const all = this.#rest + text
    let at = 0
    while (at < all.length) {
      token.lastIndex = at
      const found = token.exec(all)
      if (!found) {
        if (all.length - at < longestSequence) break
        at++
        continue
      }
      at = token.lastIndex
      const { text, numbers = '', final, control } = found.groups ?? {}
      if (text !== undefined) this.#print(text)
      else if (final !== undefined) this.#sequence(final, numbers)
      else if (control !== undefined) this.#control(control)
    }
    this.#rest = all.slice(at)
  }

  #print(text: string) {
    for (const char of text) {
      const width = widthOf(char)
      if (width === 0) this.#line.mark(this.#column, char)
      else if (this.#column < limits.columns) {
        this.#line.put(this.#column, char, width, this.#style)
        this.#column += width
      }
    }
  }

  #control(char: string) {
    if (char === '\r') this.#column = 0
    else if (char === '\b') this.#column = Math.max(0, this.#column - 1)
    else if (char === '\t') this.#move(this.#row, this.#column + tabWidth - (this.#column % tabWidth))
    else if (char === '\n' || char === '\v' || char === '\f') this.#goTo(this.#row + 1, this.#column)
  }

  /** ECMA-48's names: `A` is CUU, cursor up. Others than these change nothing that is shown. */
  #sequence(final: string, text: string) {
    if (text.startsWith('?') || text.startsWith('>')) return
    const numbers = text === '' ? [] : text.split(/[;:]/).map(Number)
    const [first = 0, second = 0] = numbers
    const count = Math.min(first || 1, limits.reach)
    const [row, column] = [this.#row, this.#column]
    if (final === 'A') this.#move(row - count, column)
    else if (final === 'B') this.#move(row + count, column)
    else if (final === 'C') this.#move(row, column + count)
    else if (final === 'D') this.#move(row, column - count)
    else if (final === 'E') this.#move(row + count, 0)
    else if (final === 'F') this.#move(row - count, 0)
    else if (final === 'G') this.#move(row, count - 1)
    else if (final === 'd') this.#move(this.#top + count - 1, column)
    else if (final === 'H' || final === 'f') this.#move(this.#top + count - 1, (second || 1) - 1)
    else if (final === 's') this.#saved = [row, column]
    else if (final === 'u') this.#move(...this.#saved)
    else if (final === 'K') this.#eraseLine(first)
    else if (final === 'J') this.#eraseDisplay(first)
    else if (final === 'X') this.#line.erase(column, column + count)
    else if (final === 'P') this.#line.remove(column, count)
    else if (final === '@') this.#line.insert(column, count, limits.reach)
    else if (final === 'm') this.#style = restyle(this.#style, numbers.length === 0 ? [0] : numbers)
  }

  get #line(): Row {
    return this.#lines[this.#row]!
  }

  /** Moves the cursor, but not out of what the terminal shows. */
  #move(row: number, column: number) {
    this.#goTo(
      Math.min(Math.max(row, this.#top), this.#top + this.#rows - 1),
      Math.min(Math.max(column, 0), Math.max(limits.reach, this.#column)),
    )
  }

  #goTo(row: number, column: number) {
    this.#row = row
    this.#column = column
    while (this.#lines.length <= row) this.#lines.push(new Row())
    this.#top = Math.max(this.#top, row - this.#rows + 1)
    const tooMany = this.#lines.length - this.#most
    if (tooMany <= 0) return
    this.#lines.splice(0, tooMany)
    this.dropped += tooMany
    this.#row -= tooMany
    this.#top -= tooMany
    this.#saved = [Math.max(0, this.#saved[0] - tooMany), this.#saved[1]]
  }

  /** 0: from the cursor to the end, 1: from the beginning to the cursor, 2: all. */
  #eraseLine(which: number) {
    this.#line.erase(which === 0 ? this.#column : 0, which === 1 ? this.#column + 1 : Infinity)
  }

  /** As in a line, below and above it too; 3: what has gone out of sight. */
  #eraseDisplay(which: number) {
    if (which === 3) {
      this.#lines.splice(0, this.#top)
      this.dropped += this.#top
      this.#row -= this.#top
      this.#top = 0
      return
    }
    this.#eraseLine(which)
    const above = which === 0 ? [] : this.#lines.slice(this.#top, this.#row)
    for (const row of above) row.erase(0)
    if (which !== 1) this.#lines.length = this.#row + 1
  }
}
