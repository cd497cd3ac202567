import type { Line } from './line.ts'

/** The terminal's input as a line that is edited. */
export class InputLine {
  readonly #input: HTMLInputElement

  constructor(input: HTMLInputElement) {
    this.#input = input
  }

  get text(): string {
    return this.#input.value
  }

  /** The cursor goes to its end. */
  set text(text: string) {
    this.line = { text, cursor: text.length }
  }

  get line(): Line {
    return { text: this.text, cursor: this.#input.selectionStart ?? this.text.length }
  }

  set line({ text, cursor }: Line) {
    this.#input.value = text
    this.#input.setSelectionRange(cursor, cursor)
    // The field moves along with its cursor only where a person types.
    if (cursor === text.length) this.#input.scrollLeft = this.#input.scrollWidth
  }

  /** Whether something is selected, here or in the page. */
  get hasSelection(): boolean {
    return this.#input.selectionStart !== this.#input.selectionEnd || getSelection()?.toString() !== ''
  }

  /** Puts text in at the cursor, in the place of what is selected. */
  insert(text: string): void {
    const { selectionStart, selectionEnd } = this.#input
    this.#input.setRangeText(text, selectionStart ?? this.text.length, selectionEnd ?? this.text.length, 'end')
  }

  /** What it holds, which is empty then. */
  take(): string {
    const { text } = this
    this.#input.value = ''
    return text
  }
}
