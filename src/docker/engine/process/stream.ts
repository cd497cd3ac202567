/** The reading end of a stream of text. */
export interface Reader {
  /** What has come, or undefined at the end; waits while nothing has, until `signal` is aborted. */
  read(signal?: AbortSignal): Promise<string | undefined>
  /** Puts back what was read too much: the next read begins with it. */
  unread(text: string): void
  /** Tells the writer that nobody reads any more. */
  close(): void
}

/** The writing end of a stream of text. */
export interface Writer {
  /** Resolves when there is room for more. Throws BrokenPipe where nobody reads any more. */
  write(text: string): Promise<void>
  /** Ends the stream. */
  close(): void
}

/** Somebody wrote to a stream that nobody reads: SIGPIPE for a process. */
export class BrokenPipe extends Error {
  override readonly name = 'BrokenPipe'
}

/** Characters that a pipe holds before its writer has to wait, as Linux's 64 KiB. */
export const capacity = 65_536

/** A pipe between two processes. */
export class Pipe implements Reader, Writer {
  #chunks: string[] = []
  #held = 0
  #ended = false
  #broken = false
  #readers: (() => void)[] = []
  #writers: (() => void)[] = []

  async read(signal?: AbortSignal): Promise<string | undefined> {
    while (this.#chunks.length === 0 || signal?.aborted) {
      if (this.#ended || this.#broken || signal?.aborted) return undefined
      await new Promise<void>(resolve => {
        const wakeUp = () => {
          signal?.removeEventListener('abort', wakeUp)
          resolve()
        }
        this.#readers.push(wakeUp)
        signal?.addEventListener('abort', wakeUp)
      })
    }
    const text = this.#chunks.join('')
    this.#chunks = []
    this.#held = 0
    wake(this.#writers)
    return text
  }

  unread(text: string): void {
    if (text === '') return
    this.#chunks.unshift(text)
    wake(this.#readers)
  }

  async write(text: string): Promise<void> {
    if (this.#broken || this.#ended) throw new BrokenPipe('Broken pipe')
    if (text === '') return
    this.#chunks.push(text)
    this.#held += text.length
    wake(this.#readers)
    while (this.#isFull()) await new Promise<void>(resolve => this.#writers.push(resolve))
  }

  #isFull() {
    return this.#held > capacity && !this.#broken
  }

  /** Ends the stream from either side: what was written is still read; a writer learns of it at its next write. */
  close(): void {
    this.#ended = true
    wake(this.#readers)
    wake(this.#writers)
  }

  /** The reader goes away: writers get BrokenPipe. */
  break(): void {
    this.#broken = true
    this.#chunks = []
    this.close()
  }

  /** This pipe as its reader sees it: closing breaks it. */
  get reader(): Reader {
    return {
      read: signal => this.read(signal),
      unread: text => {
        this.unread(text)
      },
      close: () => {
        this.break()
      },
    }
  }
}

function wake(waiting: (() => void)[]) {
  for (const resolve of waiting.splice(0)) resolve()
}

/** A stream that is at its end. */
export const emptyReader: Reader = {
  read: () => Promise.resolve(undefined),
  unread: () => undefined,
  close: () => undefined,
}

/** A stream of a whole text. */
export function textReader(text: string): Reader {
  const pipe = new Pipe()
  void pipe.write(text)
  pipe.close()
  return pipe.reader
}

/** A stream that nobody looks at. */
export const nullWriter: Writer = { write: () => Promise.resolve(), close: () => undefined }

/** Everything up to the end of a stream. */
export async function readAll(reader: Reader): Promise<string> {
  let all = ''
  for (let text = await reader.read(); text !== undefined; text = await reader.read()) all += text
  return all
}

/** The lines of a stream, each without its newline; a last line without one counts. */
export async function* linesOf(reader: Reader): AsyncGenerator<string> {
  let rest = ''
  for (let text = await reader.read(); text !== undefined; text = await reader.read()) {
    const lines = (rest + text).split('\n')
    rest = lines.pop()!
    yield* lines
  }
  if (rest !== '') yield rest
}
