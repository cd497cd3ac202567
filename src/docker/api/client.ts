import type { ApiCall } from './api.ts'
import type { Endpoints } from './endpoints.ts'

/** Calls an endpoint of the engine. Throws ApiError, DaemonUnreachable. */
export type Api = <E extends keyof Endpoints>(
  endpoint: E,
  request: Endpoints[E]['request'],
  signal?: AbortSignal,
) => Promise<Endpoints[E]['reply']>

/** Hears of every call, when its status is known. */
export type Observer = (call: ApiCall) => void

/** Hears of every message of JSON of a call whose reply is a stream of them, after the call itself. */
export type MessageObserver = (call: ApiCall, message: unknown) => void
