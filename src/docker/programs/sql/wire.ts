import { FileError } from '../../engine/files/error.ts'
import { linesOf } from '../../engine/process/stream.ts'
import type { Connection } from '../../engine/process/types.ts'
import { type Problem, SqlError } from './error.ts'
import type { Outcome } from './outcome.ts'

/** What a client says first. Both ways a message is a line of JSON. */
export interface Hello {
  readonly user: string
  readonly password?: string
  readonly database?: string
}

/** What a client asks then: a statement, or PostgreSQL's lists for `\d` and its like. */
export type Request = { readonly sql: string } | { readonly describe: string; readonly name?: string }

/** What a server says: a problem or what was asked for; to a hello what it is. */
export interface Reply {
  readonly problem?: Problem
  readonly outcome?: Outcome
  /** The version, and the number of the connection. */
  readonly server?: { readonly version: string; readonly id: number }
}

export interface Service {
  /** Throws SqlError where the client may not come in. */
  open(hello: Hello, from: string): (request: Request) => Outcome | undefined
  readonly version: string
  /** The next connection's number. */
  nextId(): number
}

/** Answers a client until it goes; one that does not speak the protocol is left. */
export async function converse(service: Service, { input, output, from }: Connection): Promise<void> {
  let session: ((request: Request) => Outcome | undefined) | undefined
  const answer = (message: unknown): Reply => {
    if (session) {
      const outcome = session(message as Request)
      return outcome ? { outcome } : {}
    }
    session = service.open(message as Hello, from)
    return { server: { version: service.version, id: service.nextId() } }
  }
  for await (const line of linesOf(input)) {
    const message = parseMessage(line)
    if (!message || Object.values(message).some(value => typeof value !== 'string')) return
    const reply = attempt(() => answer(message))
    await output.write(`${JSON.stringify(reply)}\n`)
    if (!session) return
  }
}

/** A line of JSON as an object; undefined where it is none: the other side speaks something else. */
export function parseMessage(line: string): object | undefined {
  try {
    const message: unknown = JSON.parse(line)
    return typeof message === 'object' && message !== null ? message : undefined
  } catch {
    return undefined
  }
}

function attempt(step: () => Reply): Reply {
  try {
    return step()
  } catch (error) {
    if (error instanceof SqlError) return { problem: error.problem }
    if (error instanceof FileError)
      return { problem: { code: 1030, state: 'HY000', message: `${error.path}: ${error.message}` } }
    // A number or an expression beyond what JavaScript holds.
    if (error instanceof RangeError)
      return { problem: { message: '시뮬레이터가 다루기에는 너무 커요.', isUnsimulated: true } }
    throw error
  }
}
