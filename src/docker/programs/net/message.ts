import { byteLength } from '../../engine/files/tree.ts'
import type { Reader } from '../../engine/process/stream.ts'

/** An HTTP/1.1 request or response. */
export interface Message {
  /** `GET / HTTP/1.1` or `HTTP/1.1 200 OK`. */
  readonly start: string
  /** As they came. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string
}

/** The first header of a name, in whatever case. */
export function header({ headers }: Pick<Message, 'headers'>, name: string): string | undefined {
  return headers.find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1]
}

const headSize = 65_536

/** Reads one message; a response without a length goes to the end of the stream. Undefined where none comes. */
export async function readMessage(
  reader: Reader,
  {
    isResponse = false,
    hasBody = true,
    signal,
  }: { isResponse?: boolean; hasBody?: boolean; signal?: AbortSignal } = {},
): Promise<Message | undefined> {
  let text = ''
  while (!/\r?\n\r?\n/.test(text) && text.length < headSize) {
    const more = await reader.read(signal)
    if (more === undefined) return undefined
    text += more
  }
  const [, head = '', rest = ''] = /^([^]*?)\r?\n\r?\n([^]*)$/.exec(text) ?? [undefined, text]
  const [start = '', ...lines] = head.split(/\r?\n/)
  const headers = lines.map(line => {
    const [, name = '', value = ''] = /^([^:]*):\s*(.*)$/.exec(line) ?? []
    return [name, value] as const
  })
  const length = header({ headers }, 'content-length')
  const isChunked = /chunked/i.test(header({ headers }, 'transfer-encoding') ?? '')
  const isEndless = isResponse && length === undefined
  if (!hasBody || (!isChunked && !isEndless && length === undefined)) {
    reader.unread(rest)
    return { start, headers, body: '' }
  }
  const raw = await readBody(reader, rest, isChunked || isEndless ? undefined : Number(length), isChunked, signal)
  return { start, headers, body: isChunked ? dechunk(raw) : raw }
}

async function readBody(
  reader: Reader,
  start: string,
  length: number | undefined,
  chunked: boolean,
  signal: AbortSignal | undefined,
): Promise<string> {
  let body = start
  while (chunked ? !body.endsWith('0\r\n\r\n') : byteLength(body) < (length ?? Infinity)) {
    const more = await reader.read(signal)
    if (more === undefined) break
    body += more
  }
  if (length === undefined) return body
  const end = endOfBytes(body, length)
  reader.unread(body.slice(end))
  return body.slice(0, end)
}

/** Where a text has so many bytes of UTF-8. */
function endOfBytes(text: string, bytes: number): number {
  let [at, left] = [0, bytes]
  for (const char of text) {
    left -= byteLength(char)
    if (left < 0) break
    at += char.length
  }
  return at
}

function dechunk(text: string): string {
  let [body, rest] = ['', text]
  for (;;) {
    const [line, hex = ''] = /^([\da-f]+)[^\r\n]*\r\n/i.exec(rest) ?? []
    if (line === undefined || parseInt(hex, 16) === 0) return body
    const end = line.length + endOfBytes(rest.slice(line.length), parseInt(hex, 16))
    body += rest.slice(line.length, end)
    rest = rest.slice(end + 2)
  }
}

/** A message as it goes over the wire. */
export function writeMessage({ start, headers, body }: Message): string {
  return `${[start, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\r\n')}\r\n\r\n${body}`
}
