// Behaviour: moby/moby api/pkg/stdcopy
import { BrokenPipe, capacity, type Reader, type Writer } from './stream.ts'

export type OutputName = 'stdout' | 'stderr'

interface Frame {
  readonly name: OutputName
  readonly text: string
}

/** Two streams of output on one connection: they are read in the order in which they were written. */
export class Multiplexed {
  #frames: Frame[] = []
  #held = 0
  #ended = false
  readonly #unread = new Set<OutputName>()
  #waiting: (() => void)[] = []

  readonly stdout = this.#reader('stdout')
  readonly stderr = this.#reader('stderr')

  /** Resolves when there is room for more; what nobody reads is lost. Throws BrokenPipe where neither stream is read. */
  async write(name: OutputName, text: string): Promise<void> {
    if (this.#ended || this.#unread.size === 2) throw new BrokenPipe('Broken pipe')
    if (text === '' || this.#unread.has(name)) return
    this.#frames.push({ name, text })
    this.#held += text.length
    this.#wake()
    while (this.#isFull()) await this.#change()
  }

  #isFull() {
    return this.#held > capacity && !this.#ended
  }

  writer(name: OutputName): Writer {
    return { write: text => this.write(name, text), close: () => undefined }
  }

  /** Ends both streams: what was written is still read. */
  close(): void {
    this.#ended = true
    this.#wake()
  }

  #reader(name: OutputName): Reader {
    return {
      read: signal => this.#read(name, signal),
      unread: text => {
        if (text === '') return
        this.#frames.unshift({ name, text })
        this.#held += text.length
        this.#wake()
      },
      close: () => {
        this.#unread.add(name)
        this.#leave(this.#frames.filter(frame => frame.name !== name))
      },
    }
  }

  async #read(name: OutputName, signal?: AbortSignal): Promise<string | undefined> {
    while (this.#frames[0]?.name !== name || signal?.aborted) {
      const isOver = this.#ended && !this.#frames.some(frame => frame.name === name)
      if (isOver || this.#unread.has(name) || signal?.aborted) return undefined
      await this.#change(signal)
    }
    const end = this.#frames.findIndex(frame => frame.name !== name)
    const taken = this.#frames.slice(0, end < 0 ? undefined : end)
    this.#leave(this.#frames.slice(taken.length))
    return taken.map(({ text }) => text).join('')
  }

  /** Goes on with these frames alone. */
  #leave(frames: Frame[]) {
    this.#frames = frames
    this.#held = frames.reduce((held, { text }) => held + text.length, 0)
    this.#wake()
  }

  #change(signal?: AbortSignal): Promise<void> {
    return new Promise(resolve => {
      const wakeUp = () => {
        signal?.removeEventListener('abort', wakeUp)
        resolve()
      }
      this.#waiting.push(wakeUp)
      signal?.addEventListener('abort', wakeUp)
    })
  }

  #wake() {
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
}
