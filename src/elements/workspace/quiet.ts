import type { Chronicle } from './chronicle.ts'
import type { Past } from './machine.ts'
import type { Entry } from './types.ts'

/** Milliseconds of quiet after which a change that no command made is kept. */
const settle = 1000

/** Keeps what changes by itself, once it is quiet: a container that ended, a line of a log. */
export class QuietChanges {
  readonly #chronicle: Chronicle
  readonly #past: () => Promise<Past>
  readonly #running: () => Entry | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Is told how to find the computer's past, and the entry of the command that runs. */
  constructor(chronicle: Chronicle, past: () => Promise<Past>, running: () => Entry | undefined) {
    this.#chronicle = chronicle
    this.#past = past
    this.#running = running
  }

  /** Something has changed. */
  note(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#keep(), settle)
  }

  async #keep(): Promise<void> {
    const point = this.#chronicle.now
    const past = await this.#past()
    if (point !== this.#chronicle.now) return
    const entry = this.#running() ?? point.entry
    this.#chronicle.update({ ...point, past, ...(entry && { entry }) })
    await this.#chronicle.saveQuietly()
  }
}
