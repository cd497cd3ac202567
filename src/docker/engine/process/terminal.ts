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
  type(keys: string): void {
    for (const key of keys) this.#key(key)
  }

  /** Takes back what was typed and nobody has read: a shell's prompt goes on with it. */
  async takeBack(): Promise<string> {
    const stop = new AbortController()
    const unread = this.#typed.read(stop.signal)
    // A read that has to wait ends here.
    stop.abort()
    return ((await unread) ?? '') + this.#takeLine()
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

  #key(key: string) {
    if (this.raw) {
      this.#give(key)
      return
    }
    const signal = signalKeys[key]
    if (signal) {
      // What was typed before it is gone, too.
      void this.takeBack()
      this.#show(`^${String.fromCharCode(key.charCodeAt(0) + 64)}`)
      this.onSignal(signal)
    } else if (key === endOfFile) {
      // End of file at the beginning of a line; elsewhere it hands over what was typed.
      this.#give(this.#line === '' ? endOfFile : this.#takeLine())
    } else if (key === '\r' || key === '\n') {
      this.#show('\r\n')
      this.#give(`${this.#takeLine()}\n`)
    } else if (key === '\x7f' || key === '\b') {
      if (this.#line !== '') this.#show('\b \b')
      this.#line = [...this.#line].slice(0, -1).join('')
    } else if (key === '\x15') {
      this.#show('\b \b'.repeat([...this.#line].length))
      this.#line = ''
    } else if (key === '\x17') {
      const kept = this.#line.replace(/\S+\s*$/, '')
      this.#show('\b \b'.repeat([...this.#line].length - [...kept].length))
      this.#line = kept
    } else {
      this.#line += key
      const code = key.charCodeAt(0)
      this.#show(code < 0x20 && key !== '\t' ? `^${String.fromCharCode(code + 64)}` : key)
    }
  }

  #takeLine(): string {
    const line = this.#line
    this.#line = ''
    return line
  }

  /** A keyboard waits for no reader, and types on after a hang-up. */
  #give(text: string) {
    this.#typed.write(text).catch(() => undefined)
  }

  #show(text: string) {
    if (this.echo) void this.#screen.write(text)
  }
}

const endOfFile = '\x04'
const signalKeys: Readonly<Record<string, Signal>> = { '\x03': 'INT', '\x1c': 'QUIT', '\x1a': 'TSTP' }
