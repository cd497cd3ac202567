import { BrokenPipe, linesOf } from '../../engine/process/stream.ts'
import type { Connection, Process, Unreached } from '../../engine/process/types.ts'
import { connectTo } from '../net/connect.ts'
import { lookUp } from '../net/lookup.ts'
import { connectLocal } from '../servers/local-socket.ts'
import { type Hello, parseMessage, type Reply, type Request } from './wire.ts'

/** Where a server is: a Unix socket, or a port of a host. */
export type Place = { readonly socket: string } | { readonly host: string; readonly port: number }

/** Why there is no connection. */
export type NoConnection = 'missing' | 'unknown' | Unreached

/** A connection to a SQL server. */
export class Client {
  /** The server's address; undefined on a socket. */
  readonly address: string | undefined
  readonly #connection: Connection
  readonly #lines: AsyncIterator<string>

  constructor(process: Process, connection: Connection, address: string | undefined) {
    this.address = address
    this.#connection = connection
    const { input } = connection
    this.#lines = linesOf({
      ...input,
      read: () => input.read(process.killed),
      unread: text => {
        input.unread(text)
      },
      close: () => {
        input.close()
      },
    })
  }

  /** The server's answer, or undefined where it has gone. */
  async ask(message: Hello | Request): Promise<Reply | undefined> {
    try {
      await this.#connection.output.write(`${JSON.stringify(message)}\n`)
    } catch (error) {
      if (error instanceof BrokenPipe) return undefined
      throw error
    }
    const line = await this.#lines.next()
    return line.done ? undefined : parseMessage(line.value)
  }

  /** Resolves once the server has closed the connection. */
  async ended(): Promise<void> {
    await this.#lines.next()
  }

  close(): void {
    this.#connection.output.close()
  }
}

/** Connects to a server. */
export async function connect(
  process: Process,
  place: Place,
): Promise<Client | { readonly reason: NoConnection; readonly address: string }> {
  if ('socket' in place) {
    const connection = connectLocal(process, place.socket)
    return typeof connection === 'string'
      ? { reason: connection, address: place.socket }
      : new Client(process, connection, undefined)
  }
  const [address] = lookUp(process, place.host)
  if (address === undefined) return { reason: 'unknown', address: place.host }
  const connection = await connectTo(process, address, place.port)
  return typeof connection === 'string' ? { reason: connection, address } : new Client(process, connection, address)
}
