import { byteLength } from '../../engine/files/tree.ts'
import { BrokenPipe } from '../../engine/process/stream.ts'
import type { Connection, Process, Unreached } from '../../engine/process/types.ts'
import { connectTo } from './connect.ts'
import { lookUp } from './lookup.ts'
import { header, type Message, readMessage, writeMessage } from './message.ts'
import { hostHeader, type Url } from './url.ts'

/** What a client sends beside the URL. */
export interface Request {
  readonly method: string
  /** Where it is not what the URL names. */
  readonly host?: string
  /** Beside Host, and Content-Length where there is a body. */
  readonly headers: Message['headers']
  readonly body?: string
}

export interface Exchange {
  readonly response: Message
  readonly status: number
  readonly address: string
}

/** Why there is no response. */
export class NoResponse extends Error {
  override readonly name = 'NoResponse'
  readonly reason: Unreached | 'unresolved' | 'empty' | 'late' | 'tls'
  /** Empty where the name has none. */
  readonly address: string

  constructor(reason: NoResponse['reason'], address = '') {
    super(reason)
    this.reason = reason
    this.address = address
  }
}

/** Limits in milliseconds, and who listens to what is sent and what became of the connection. */
export interface ExchangeOptions {
  readonly connectLimit?: number
  readonly limit?: number
  onResolved?(address: string): Promise<void>
  onConnected?(address: string): Promise<void>
  onSent?(text: string): Promise<void>
}

/** Asks a server one thing over a connection of its own. Throws NoResponse. */
export async function exchange(
  process: Process,
  url: Url,
  { method, headers, body, host = hostHeader(url) }: Request,
  { connectLimit = Infinity, limit = Infinity, ...listen }: ExchangeOptions = {},
): Promise<Exchange> {
  const [address] = lookUp(process, url.host)
  if (address === undefined) throw new NoResponse('unresolved')
  await listen.onResolved?.(address)
  const connection = await connectTo(process, address, url.port, Math.min(connectLimit, limit))
  if (typeof connection === 'string') throw new NoResponse(connection, address)
  await listen.onConnected?.(address)
  // Nobody here has a certificate.
  if (url.scheme === 'https') throw new NoResponse('tls', address)
  const text = writeMessage({
    start: `${method} ${url.path} HTTP/1.1`,
    headers: [
      ['Host', host],
      ...headers,
      ...(body === undefined ? [] : [['Content-Length', String(byteLength(body))] as const]),
    ],
    body: body ?? '',
  })
  const response = await answer(process, connection, text, method !== 'HEAD', limit, address)
  await listen.onSent?.(text)
  return { response, status: Number(response.start.split(' ')[1]), address }
}

/** Sends a request and waits for its answer, `limit` milliseconds at most. */
async function answer(
  process: Process,
  { input, output }: Connection,
  text: string,
  hasBody: boolean,
  limit: number,
  address: string,
): Promise<Message> {
  const stop = new AbortController()
  const ended = AbortSignal.any([stop.signal, process.killed])
  if (limit < Infinity) {
    void process.world.sleep(limit, ended).then(() => {
      stop.abort()
    })
  }
  try {
    await output.write(text)
    const response = await readMessage(input, { isResponse: true, hasBody, signal: ended })
    if (!response) throw new NoResponse(stop.signal.aborted ? 'late' : 'empty', address)
    return response
  } catch (error) {
    if (error instanceof BrokenPipe) throw new NoResponse('reset', address)
    throw error
  } finally {
    stop.abort()
    output.close()
    input.close()
  }
}

/** Where a response sends its client on to. */
export function locationOf({ response, status }: Exchange): string | undefined {
  return [301, 302, 303, 307, 308].includes(status) ? header(response, 'location') : undefined
}
