import type { Engine } from '../engine/engine.ts'
import { EngineError, type ErrorKind } from '../engine/errors.ts'
import { type ApiCall, ApiError, type EndpointType, type Response } from './api.ts'
import type { Api, MessageObserver, Observer } from './client.ts'
import type { Endpoints } from './endpoints.ts'
import { served } from './routes/index.ts'
import { isRouted, requestPath } from './url.ts'

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

async function load({ world }: Engine, endpoint: keyof Endpoints): Promise<Handler> {
  const { routes } = await world.loading<{ readonly routes: object }>(served[endpoint]())
  for (const [name, handler] of Object.entries(routes)) handlers.set(name as keyof Endpoints, handler as Handler)
  return handlers.get(endpoint)!
}

/** A client of the engine; the observers hear of the calls in the order in which they began. */
export function connectApi(engine: Engine, observer: Observer, onMessage: MessageObserver = () => undefined): Api {
  const inOrder = queue()
  return async <E extends keyof Endpoints>(endpoint: E, request: Endpoints[E]['request'], signal = neverAborted) => {
    const [method = '', template = ''] = endpoint.split(' ')
    const sent = 'body' in request && typeof request.body === 'object' ? { request: request.body } : {}
    const report = inOrder()
    const observed = (status: number, reply: object) => {
      const call = { method, path: requestPath(template, request), status, ...sent, ...(method !== 'HEAD' && reply) }
      report(() => {
        observer(call)
      })
      return call
    }
    try {
      if (!isRouted(template, request)) throw new EngineError('notFound', 'page not found')
      const handle = handlers.get(endpoint) ?? (await load(engine, endpoint))
      const { status, reply } = await handle(engine, request, signal)
      const call = observed(status, received(reply))
      const heard = overhear(reply, signal, message => {
        report(() => {
          onMessage(call, message)
        })
      })
      return heard as (Endpoints[E] & EndpointType)['reply']
    } catch (error) {
      const { status, message } = failure(error)
      observed(status, status === 304 ? {} : { reply: { message } })
      // 304 says that there was nothing to do.
      if (status === 304) return undefined
      throw error instanceof EngineError ? new ApiError(status, message) : error
    }
  }
}

const neverAborted = new AbortController().signal

function failure(error: unknown): { readonly status: number; readonly message: string } {
  if (error instanceof EngineError) return { status: statuses[error.kind], message: error.message }
  return { status: 500, message: error instanceof Error ? error.message : String(error) }
}

/** What an observed call says of its reply. */
function received(reply: unknown): Pick<ApiCall, 'reply' | 'stream'> {
  if (reply === undefined) return {}
  if (isMessages(reply) || isWait(reply)) return { stream: 'json' }
  return ['stdout', 'read', 'archive'].some(key => has(reply, key)) ? { stream: 'bytes' } : { reply }
}

/** The reply, of whose messages `hear` is told as they come. */
function overhear(reply: unknown, signal: AbortSignal, hear: (message: unknown) => void): unknown {
  if (isMessages(reply)) return tapped(reply, hear)
  if (isWait(reply)) {
    void reply.exit.then(code => {
      if (!signal.aborted) hear({ StatusCode: code })
    })
  }
  return reply
}

async function* tapped<T>(messages: AsyncIterable<T>, hear: (message: T) => void): AsyncGenerator<T> {
  for await (const message of messages) {
    hear(message)
    yield message
  }
}

const has = (reply: unknown, key: string | symbol) => typeof reply === 'object' && reply !== null && key in reply
const isMessages = (reply: unknown): reply is AsyncIterable<unknown> => has(reply, Symbol.asyncIterator)
const isWait = (reply: unknown): reply is { readonly exit: Promise<number> } => has(reply, 'exit')

/** Hands out places in a queue; what is done at a place waits until something was done at each place before it. */
function queue() {
  const places: (() => void)[][] = []
  return () => {
    const place: (() => void)[] = []
    places.push(place)
    return (task: () => void) => {
      if (places.includes(place)) place.push(task)
      else task()
      while (places[0]?.length) for (const task of places.shift()!) task()
    }
  }
}
