import type { Engine } from '../engine/engine.ts'
import type { Reader, Writer } from '../engine/process/stream.ts'

/** What an endpoint takes and gives. Request keys that the path names in braces go into it, `body` is sent as JSON, others are the query. */
export interface EndpointType {
  readonly request: object
  readonly reply: unknown
}

/** A reply with its status; `undefined` has no body. */
export interface Response<Reply> {
  readonly status: number
  readonly reply: Reply
}

/** A connection taken over for a process's streams, as `101 UPGRADED` gives it. */
export interface Hijacked {
  /** The container's terminal carries all output on stdout. */
  readonly tty: boolean
  readonly stdin: Writer
  readonly stdout: Reader
  readonly stderr: Reader
}

/** What serves each endpoint of a table. A handler throws EngineError; kinds become statuses in server.ts. */
export type Routes<Endpoints> = {
  readonly [E in keyof Endpoints]: Endpoints[E] extends EndpointType
    ? (
        engine: Engine,
        request: Endpoints[E]['request'],
        signal: AbortSignal,
      ) => Response<Endpoints[E]['reply']> | Promise<Response<Endpoints[E]['reply']>>
    : never
}

/** One call as an observer sees it. */
export interface ApiCall {
  readonly method: string
  /** With version and query: `/v1.50/containers/json?all=1`. */
  readonly path: string
  readonly status: number
  /** JSON; absent where there is none, or an archive. */
  readonly request?: unknown
  /** JSON; absent where there is none, or a stream. */
  readonly reply?: unknown
  /** What goes on to come after the status: messages of JSON, as of a pull, or bytes, as of a process or an archive. */
  readonly stream?: 'json' | 'bytes'
}

/** A call that the daemon answered with an error. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** No daemon answers. */
export class DaemonUnreachable extends Error {
  override readonly name = 'DaemonUnreachable'
}
