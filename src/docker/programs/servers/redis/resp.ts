import { byteLength } from '../../../engine/files/tree.ts'
import type { Reader } from '../../../engine/process/stream.ts'

/** A simple reply such as `OK`, not a text that somebody stored. */
export interface Status {
  readonly status: string
}

/** A failed command; the text begins with its kind, `ERR` or `WRONGTYPE`. */
export interface Failure {
  readonly error: string
}

/** What a Redis server answers: null is nothing. */
export type Reply = string | number | null | Status | Failure | readonly Reply[]

export const ok: Status = { status: 'OK' }

export const isFailure = (reply: Reply): reply is Failure =>
  typeof reply === 'object' && reply !== null && 'error' in reply

/** A reply in Redis' protocol, RESP2. */
export function encode(reply: Reply): string {
  if (reply === null) return '$-1\r\n'
  if (typeof reply === 'number') return `:${reply}\r\n`
  if (typeof reply === 'string') return `$${byteLength(reply)}\r\n${reply}\r\n`
  if ('status' in reply) return `+${reply.status}\r\n`
  if ('error' in reply) return `-${reply.error}\r\n`
  return `*${reply.length}\r\n${reply.map(encode).join('')}`
}

/** Reads replies and commands from a stream. */
export class RespReader {
  readonly #reader: Reader
  #held = ''

  constructor(reader: Reader) {
    this.#reader = reader
  }

  /** The next reply; undefined at the end. */
  async reply(): Promise<Reply | undefined> {
    const line = await this.#line()
    if (line === undefined) return undefined
    const rest = line.slice(1)
    switch (line[0]) {
      case '+':
        return { status: rest }
      case '-':
        return { error: rest }
      case ':':
        return Number(rest)
      case '$':
        return rest === '-1' ? null : await this.#bytes(Number(rest))
      default: {
        const replies: Reply[] = []
        for (let count = Number(rest); count > 0; count--) replies.push((await this.reply()) ?? null)
        return replies
      }
    }
  }

  /** The next command's words: an array of texts, or a plain line as one types it into `nc`. Undefined at the end. */
  async command(): Promise<readonly string[] | undefined> {
    const line = await this.#line()
    if (line === undefined) return undefined
    if (!line.startsWith('*')) return line.split(/\s+/).filter(Boolean)
    const words: string[] = []
    for (let count = Number(line.slice(1)); count > 0; count--) {
      const length = await this.#line()
      if (length === undefined) return undefined
      words.push((await this.#bytes(Number(length.slice(1)))) ?? '')
    }
    return words
  }

  async #more(): Promise<boolean> {
    const text = await this.#reader.read()
    this.#held += text ?? ''
    return text !== undefined
  }

  async #line(): Promise<string | undefined> {
    while (!this.#held.includes('\n')) if (!(await this.#more())) return undefined
    const end = this.#held.indexOf('\n')
    const line = this.#held.slice(0, end).replace(/\r$/, '')
    this.#held = this.#held.slice(end + 1)
    return line
  }

  /** A text of so many bytes of UTF-8, and the end of line after it. */
  async #bytes(length: number): Promise<string | null> {
    while (byteLength(this.#held) < length + 2) if (!(await this.#more())) return null
    let [at, left] = [0, length]
    for (const char of this.#held) {
      if (left <= 0) break
      left -= byteLength(char)
      at += char.length
    }
    const text = this.#held.slice(0, at)
    this.#held = this.#held.slice(at + 2)
    return text
  }
}
