/** Lines that are sent at the terminal's input before the terminal works, as a terminal that is busy takes them. */
export class TypeAhead {
  readonly #input: HTMLInputElement
  readonly #lines: string[] = []

  constructor(input: HTMLInputElement) {
    this.#input = input
    input.addEventListener('keydown', this.#onKey)
  }

  /** Ends, and hands over the lines in their order. */
  end(): readonly string[] {
    this.#input.removeEventListener('keydown', this.#onKey)
    return this.#lines
  }

  /** Ends, and puts everything back into the input, as one line. */
  giveBack(): void {
    this.#input.value = [...this.end(), this.#input.value].filter(Boolean).join('; ')
  }

  readonly #onKey = ({ key, isComposing }: KeyboardEvent) => {
    if (key !== 'Enter' || isComposing) return
    this.#lines.push(this.#input.value)
    this.#input.value = ''
  }
}
