import type { Host, Reader, Writer } from './host.ts'

interface Ends {
  readonly reader?: Reader | undefined
  readonly writer?: Writer | undefined
  readonly terminal?: boolean
  /** Called when nobody holds the stream any more. */
  readonly close?: () => void
}

/** What a descriptor leads to: an open file of the kernel's, shared by all that hold it. */
export class Stream {
  readonly reader: Reader | undefined
  readonly writer: Writer | undefined
  readonly terminal: boolean
  readonly #shared: { holders: number; readonly close: (() => void) | undefined }

  constructor({ reader, writer, terminal = false, close }: Ends, same?: Stream) {
    this.reader = reader
    this.writer = writer
    this.terminal = terminal
    this.#shared = same ? same.#shared : { holders: 0, close }
  }

  /** The same stream as another process has it. */
  seenBy({ stdin, stdout, stderr }: Standard, fd: number): Stream {
    const reader = this.reader && (fd === 0 ? stdin : this.reader)
    const writer = this.writer && (fd === 1 ? stdout : fd === 2 ? stderr : this.writer)
    return new Stream({ reader, writer, terminal: this.terminal }, this)
  }

  hold(): void {
    this.#shared.holders++
  }

  drop(): void {
    if (--this.#shared.holders === 0) this.#shared.close?.()
  }
}

interface Standard {
  readonly stdin: Reader
  readonly stdout: Writer
  readonly stderr: Writer
}

/** Descriptors by number. */
export type Streams = ReadonlyMap<number, Stream>

/** A reader of a text that is there already. */
export function textReader(text: string): Reader {
  let rest = text
  return {
    read: () => {
      const all = rest
      rest = ''
      return Promise.resolve(all === '' ? undefined : all)
    },
    unread: more => {
      rest = more + rest
    },
    close: () => undefined,
  }
}

/** A reader that gives the same without end. */
export function endlessReader(next: () => string): Reader {
  return { read: () => Promise.resolve(next()), unread: () => undefined, close: () => undefined }
}

/** A writer that calls a function. */
export function writerTo(write: (text: string) => void): Writer {
  return {
    write: text => {
      write(text)
      return Promise.resolve()
    },
    close: () => undefined,
  }
}

/** What a process begins with. */
export function standardStreams(host: Host): readonly (readonly [number, Stream])[] {
  return [
    [0, new Stream({ reader: host.stdin, terminal: host.isTerminal(0) })],
    [1, new Stream({ writer: host.stdout, terminal: host.isTerminal(1) })],
    [2, new Stream({ writer: host.stderr, terminal: host.isTerminal(2) })],
  ]
}
