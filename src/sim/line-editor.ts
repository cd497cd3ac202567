import { createInterface } from 'node:readline/promises'
import { PassThrough } from 'node:stream'
import { readHistory, writeHistory } from './history.ts'

/** A line that was typed, and the key that ended it. */
export interface Typed {
  readonly text: string
  readonly key: 'Enter' | 'Ctrl-C' | 'Ctrl-D'
}

/** What Tab offers for a line up to the cursor: the candidates, and the text that they replace. */
export type Completer = (line: string) => Promise<[candidates: string[], replaced: string]>

/** Edits lines with history and Tab. It gets its keys by `type`. */
export class LineEditor {
  readonly #completer: Completer
  /** What readline takes for a terminal. */
  readonly #keys = new PassThrough()
  #history = readHistory()
  /** Typed and not yet edited. */
  #ahead = ''
  /** Whether readline can have more keys: not after Enter, and not while Tab is answered. */
  #isOpen = false

  constructor(completer: Completer) {
    this.#completer = async line => {
      try {
        return await completer(line)
      } finally {
        // By then readline has put the answer into the line.
        setImmediate(() => {
          this.#open()
        })
      }
    }
  }

  /** Keys for the line that is edited; without one they wait. */
  type(keys: string): void {
    this.#ahead += keys
    while (this.#isOpen && this.#ahead !== '') {
      const [given] = /^[^\r\n\t]*(?:\r\n|[\r\n\t])?/.exec(this.#ahead)!
      this.#ahead = this.#ahead.slice(given.length)
      this.#isOpen = !/[\r\n\t]$/.test(given)
      this.#keys.write(given)
    }
  }

  #open() {
    this.#isOpen = true
    this.type('')
  }

  /** Takes back the keys that wait. */
  takeBack(): string {
    const ahead = this.#ahead
    this.#ahead = ''
    return ahead
  }

  /** Lets a line be typed. */
  async read(prompt: string): Promise<Typed> {
    const lines = createInterface({
      input: this.#keys,
      output: process.stdout,
      terminal: true,
      history: this.#history,
      historySize: 1000,
      removeHistoryDuplicates: true,
      completer: this.#completer,
      prompt,
    })
    lines.on('history', (history: string[]) => {
      this.#history = [...history]
      writeHistory(history)
    })
    // The simulator stays; so do its containers.
    lines.on('SIGTSTP', () => undefined)
    const typed = new Promise<Typed>(resolve => {
      lines.on('line', text => {
        resolve({ text, key: 'Enter' })
      })
      lines.on('SIGINT', () => {
        resolve({ text: '', key: 'Ctrl-C' })
      })
      lines.on('close', () => {
        resolve({ text: '', key: 'Ctrl-D' })
      })
    })
    lines.prompt()
    this.#open()
    const result = await typed
    this.#isOpen = false
    lines.close()
    return result
  }
}
