import { classesOf, plain, type Style } from './style.ts'

/** Neighbouring characters that look the same. */
export interface Run {
  readonly text: string
  /** Absent where nothing is special. */
  readonly style?: Style
}

/** A line of a screen; another object once something in it changes. */
export type Line = readonly Run[]

interface Cell {
  /** A character with the marks over it; empty in the second cell of a wide one. */
  text: string
  readonly style: Style
}

const blank: Cell = { text: ' ', style: plain }

/** The cells of a line. */
export class Row {
  readonly #cells: Cell[] = []
  #line: Line | undefined

  get line(): Line {
    return (this.#line ??= this.#runs())
  }

  put(column: number, text: string, width: 1 | 2, style: Style): void {
    this.#split(column)
    this.#split(column + width)
    this.#pad(column)
    this.#cells[column] = { text, style }
    if (width === 2) this.#cells[column + 1] = { text: '', style }
    this.#line = undefined
  }

  /** Adds a mark of no width to the character before a column. */
  mark(column: number, text: string): void {
    let at = Math.min(column, this.#cells.length) - 1
    while (this.#cells[at]?.text === '') at--
    const cell = this.#cells[at]
    if (cell && cell !== blank) cell.text += text
    this.#line = undefined
  }

  /** Blanks the cells from one column up to another. */
  erase(from: number, to = Infinity): void {
    this.#split(from)
    if (to < this.#cells.length) this.#split(to)
    if (to >= this.#cells.length) this.#cells.length = Math.min(from, this.#cells.length)
    else this.#cells.fill(blank, from, to)
    this.#line = undefined
  }

  /** Takes cells out; those behind move up. */
  remove(column: number, count: number): void {
    this.#cells.splice(column, count)
    this.#line = undefined
  }

  /** Puts blank cells in; those behind move on, but not beyond `reach` cells. */
  insert(column: number, count: number, reach: number): void {
    this.#pad(column)
    const most = Math.max(reach, this.#cells.length)
    this.#cells.splice(column, 0, ...Array<Cell>(count).fill(blank))
    this.#cells.length = Math.min(most, this.#cells.length)
    this.#line = undefined
  }

  #pad(length: number) {
    while (this.#cells.length < length) this.#cells.push(blank)
  }

  /** Blanks both halves of a wide character that a change begins or ends in the middle of. */
  #split(column: number) {
    if (this.#cells[column]?.text === '') this.#cells.fill(blank, column - 1, column + 1)
  }

  #runs(): Line {
    const runs: { text: string; style: Style }[] = []
    for (const { text, style } of this.#cells) {
      const last = runs.at(-1)
      if (last && (last.style === style || classesOf(last.style) === classesOf(style))) last.text += text
      else runs.push({ text, style })
    }
    return runs.map(({ text, style }) => (classesOf(style) === '' ? { text } : { text, style }))
  }
}
