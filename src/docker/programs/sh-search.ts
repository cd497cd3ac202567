/** Ctrl-R at a prompt: looks backwards for a line with what is typed. */
export class Search {
  readonly #history: readonly string[]
  readonly #origin: string
  #text = ''
  #place: number
  /** The line that was found last. */
  #line: string
  #failed = false

  /** `line` is shown until something is found, and again at Ctrl-G. */
  constructor(history: readonly string[], line: string) {
    this.#history = history
    this.#place = history.length
    this.#line = line
    this.#origin = line
  }

  /** What stands before the line. */
  get prompt(): string {
    return `(${this.#failed ? 'failed ' : ''}reverse-i-search)\`${this.#text}': `
  }

  /** The line up to where it has the text, and from there. */
  get parts(): readonly [before: string, after: string] {
    const at = this.#text === '' ? this.#line.length : Math.max(0, this.#line.lastIndexOf(this.#text))
    return [this.#line.slice(0, at), this.#line.slice(at)]
  }

  /** What a key does: the search goes on, ends with the key, or ends and leaves the key to the line. */
  take(key: string): 'on' | 'done' | 'left' {
    if (key === '\x07') {
      this.#line = this.#origin
      this.#text = ''
      return 'done'
    }
    if (key === '\n') return 'done'
    if (key === '\x12') this.#find(this.#place - 1)
    else if (key === '\x7f' || key === '\b') {
      this.#text = this.#text.slice(0, -1)
      this.#find(this.#history.length - 1)
    } else if (key >= ' ' && !key.startsWith('\x1b')) {
      this.#text += key
      this.#find(Math.min(this.#place, this.#history.length - 1))
    } else return 'left'
    return 'on'
  }

  #find(from: number) {
    if (this.#text === '') return
    const place = this.#history.findLastIndex((line, index) => index <= from && line.includes(this.#text))
    this.#failed = place < 0
    if (place < 0) return
    this.#place = place
    this.#line = this.#history[place]!
  }
}
