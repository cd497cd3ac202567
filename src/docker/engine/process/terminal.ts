import { Pipe, type Reader, type Writer } from './stream.ts'
import type { Signal } from './signal.ts'

/** A pseudo-terminal: a line discipline between what is typed and a process, and between its output and a screen. */
export class Terminal {
  /** `stty -echo` and `stty raw`. */
  echo = true
  raw = false
  columns: number
  rows: number
  /** Where Ctrl-C, Ctrl-\ and Ctrl-Z go: the foreground processes. */
  onSignal: (signal: Signal) => void = () => undefined
  readonly #typed = new Pipe()
  readonly #screen: Writer
  #line = ''

  constructor(screen: Writer, { columns = 80, rows = 24 } = {}) {
    this.#screen = screen
    this.columns = columns
    this.rows = rows
  }

  /** What a process on the terminal reads: whole lines, unless it is raw. Ctrl-D ends one read, not the terminal. */
  get input(): Reader {
    return {
      read: signal => this.#read(signal),
      unread: text => {
        this.#typed.unread(text)
      },
      close: () => undefined,
    }
  }

  /** What a process on the terminal writes to: newlines become CR LF on the screen. */
  get output(): Writer {
    return {
      write: text => this.#screen.write(this.raw ? text : text.replaceAll(/\r?\n/g, '\r\n')),
      close: () => undefined,
    }
  }

  /** Keys typed at the terminal. */
  async type(keys: string): Promise<void> {
    for (const key of keys) await this.#key(key)
  }

  /** The other side is gone: reads end. */
  hangUp(): void {
    this.#typed.close()
  }

  async #read(signal?: AbortSignal): Promise<string | undefined> {
    const text = await this.#typed.read(signal)
    if (text === undefined || this.raw) return text
    const end = text.indexOf(endOfFile)
    if (end < 0) return text
    this.#typed.unread(text.slice(end === 0 ? 1 : end))
    return end === 0 ? undefined : text.slice(0, end)
  }

  async #key(key: string): Promise<void> {
    if (this.raw) return this.#typed.write(key)
    const signal = signalKeys[key]
    if (signal) {
      this.#line = ''
      await this.#show(`^${String.fromCharCode(key.charCodeAt(0) + 64)}`)
      this.onSignal(signal)
    } else if (key === endOfFile) {
      // End of file at the beginning of a line; elsewhere it hands over what was typed.
      await (this.#line === '' ? this.#typed.write(endOfFile) : this.#flush(''))
    } else if (key === '\r' || key === '\n') {
      await this.#show('\r\n')
      await this.#flush('\n')
    } else if (key === '\x7f' || key === '\b') {
      if (this.#line !== '') await this.#show('\b \b')
      this.#line = [...this.#line].slice(0, -1).join('')
    } else if (key === '\x15') {
      await this.#show('\b \b'.repeat([...this.#line].length))
      this.#line = ''
    } else {
      this.#line += key
      await this.#show(key)
    }
  }

  async #flush(end: string) {
    const line = this.#line + end
    this.#line = ''
    await this.#typed.write(line)
  }

  async #show(text: string) {
    if (this.echo) await this.#screen.write(text)
  }
}

const endOfFile = '\x04'
const signalKeys: Readonly<Record<string, Signal>> = { '\x03': 'INT', '\x1c': 'QUIT', '\x1a': 'TSTP' }
