import type { Engine } from '../engine/engine.ts'
import { EngineError, type ErrorKind } from '../engine/errors.ts'
import { ApiError, type EndpointType, type Response } from './api.ts'
import type { Api, Observer } from './client.ts'
import type { Endpoints } from './endpoints.ts'
import { served } from './routes/index.ts'
import { requestPath } from './url.ts'

type Handler = (engine: Engine, request: object, signal: AbortSignal) => Response<unknown> | Promise<Response<unknown>>

const statuses: Readonly<Record<ErrorKind, number>> = {
  notModified: 304,
  invalidParameter: 400,
  unauthorized: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  system: 500,
  notImplemented: 501,
  unavailable: 503,
}

/** Handlers of the modules that have been loaded, so that no call waits for what is there. */
const handlers = new Map<keyof Endpoints, Handler>()

async function load(endpoint: keyof Endpoints): Promise<Handler> {
  const { routes } = await served[endpoint]()
  for (const [name, handler] of Object.entries(routes)) handlers.set(name as keyof Endpoints, handler as Handler)
  return handlers.get(endpoint)!
}

/** A client of the engine; the observer hears of the calls in the order in which they began. */
export function connectApi(engine: Engine, observer: Observer): Api {
  const inOrder = queue()
  return async <E extends keyof Endpoints>(endpoint: E, request: Endpoints[E]['request'], signal?: AbortSignal) => {
    const [method = '', template = ''] = endpoint.split(' ')
    const path = requestPath(template, request)
    const report = inOrder()
    const body = 'body' in request ? { request: request.body } : {}
    try {
      const handle = handlers.get(endpoint) ?? (await load(endpoint))
      const { status, reply } = await handle(engine, request, signal ?? new AbortController().signal)
      report(() => {
        observer({ method, path, status, ...body, ...(isData(reply) && { reply }) })
      })
      return reply as (Endpoints[E] & EndpointType)['reply']
    } catch (error) {
      const { status, message } = failure(error)
      report(() => {
        observer({ method, path, status, ...body, ...(status !== 304 && { reply: { message } }) })
      })
      // 304 says that there was nothing to do.
      if (status === 304) return undefined
      throw error instanceof EngineError ? new ApiError(status, message) : error
    }
  }
}

function failure(error: unknown): { readonly status: number; readonly message: string } {
  if (error instanceof EngineError) return { status: statuses[error.kind], message: error.message }
  return { status: 500, message: error instanceof Error ? error.message : String(error) }
}

/** Whether a reply is data, not a stream. */
function isData(reply: unknown): boolean {
  if (typeof reply !== 'object' || reply === null) return reply !== undefined
  const streams = ['stdout', 'read', 'archive', 'exit']
  return !(Symbol.asyncIterator in reply) && !streams.some(name => name in reply)
}

/** Hands out places in a queue; what is done at a place waits for the places before it. */
function queue() {
  const places: { done?: () => void }[] = []
  return () => {
    const place: { done?: () => void } = {}
    places.push(place)
    return (done: () => void) => {
      place.done = done
      while (places[0]?.done) places.shift()!.done!()
    }
  }
}
