import type { Entry, Timeline } from '../workspace/types.ts'
import { LogEntry, sentence } from './log-entry.ts'

/** Rows of all commands that are kept; with more, the oldest commands go. */
const mostRows = 5000
const clearScreen = '\x1b[2J'

/** The commands that were run, drawn one after the other; only lines that change are drawn again. */
export class Log {
  readonly #root: HTMLElement
  readonly #onDraw: () => void
  #entries: LogEntry[] = []
  #current: LogEntry | undefined
  /** The sentence that stands before a command which has not begun yet. */
  #prepared: HTMLElement | undefined
  #isDrawing = false

  /** `onDraw` is told after each drawing, when sizes can have changed. */
  constructor(root: HTMLElement, onDraw: () => void) {
    this.#root = root
    this.#onDraw = onDraw
  }

  /** The command that runs. */
  get current(): LogEntry | undefined {
    return this.#current
  }

  /** Shows what is done so that a command can begin. */
  prepare(notice: string): void {
    this.#forget()
    this.#prepared = sentence('notice', notice)
    this.#root.append(this.#prepared)
    this.#onDraw()
  }

  begin(cwd: string, line: string, notice?: string): void {
    this.#forget()
    this.#current = this.#add(new LogEntry(`${cwd} $ `, line, notice))
    this.#current.element.dataset.running = ''
    this.#current.draw()
    this.#onDraw()
  }

  /** Output is drawn with the next frame: many writes are one drawing. */
  write(text: string): void {
    this.#current?.write(text)
    if (this.#isDrawing) return
    this.#isDrawing = true
    requestAnimationFrame(() => {
      this.#isDrawing = false
      this.#current?.draw()
      this.#onDraw()
    })
  }

  /** Ends the command that runs; one that clears the screen leaves nothing. */
  end(entry: Entry): void {
    const ended = this.#current
    this.#current = undefined
    if (!ended) return
    delete ended.element.dataset.running
    ended.end(entry)
    if (isCleared(entry, ended)) this.clear()
    this.#onDraw()
  }

  /** Draws all commands anew. */
  draw({ entries, position }: Timeline): void {
    const running = this.#current
    this.#entries = []
    this.#root.replaceChildren()
    entries.forEach((entry, at) => {
      if (running && entry.code === undefined && at === position - 1) return
      const drawn = new LogEntry(`${entry.cwd} $ `, entry.line, entry.notice)
      drawn.write(entry.output)
      drawn.end(entry)
      if (at >= position) drawn.element.dataset.undone = ''
      if (isCleared(entry, drawn)) this.clear()
      else this.#add(drawn)
    })
    if (running) this.#add(running)
    this.#onDraw()
  }

  /** Takes all away that does not run. */
  clear(): void {
    this.#entries = this.#current ? [this.#current] : []
    this.#root.replaceChildren(...this.#entries.map(entry => entry.element))
    this.#onDraw()
  }

  /** A line that was typed and not run. */
  typed(prompt: string, line: string): void {
    this.#add(new LogEntry(prompt, line))
    this.#onDraw()
  }

  /** A sentence of the site's own. */
  note(text: string): void {
    this.#root.append(sentence('notice', text))
    this.#onDraw()
  }

  /** Takes away what a new command takes the place of: what was taken back before, and the sentence that it has itself. */
  #forget() {
    for (const { element } of this.#entries) if ('undone' in element.dataset) element.remove()
    this.#entries = this.#entries.filter(({ element }) => element.isConnected)
    this.#prepared?.remove()
  }

  #add(entry: LogEntry): LogEntry {
    this.#entries.push(entry)
    this.#root.append(entry.element)
    let rows = this.#entries.reduce((sum, { size }) => sum + size, 0)
    while (rows > mostRows && this.#entries.length > 1) {
      const oldest = this.#entries.shift()!
      rows -= oldest.size
      oldest.element.remove()
    }
    return entry
  }
}

const isCleared = ({ output }: Entry, drawn: LogEntry) => output.includes(clearScreen) && drawn.isBlank
