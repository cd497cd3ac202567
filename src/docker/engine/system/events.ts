// Behaviour: moby/moby daemon/events
import type { Engine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import { type Filters, parseFilters } from '../filters.ts'
import { sorted } from '../json.ts'
import type { EngineEvent, State } from '../state.ts'

/** One line of the reply of `GET /events`. */
export type EventMessage = ReturnType<typeof eventMessage>

export interface EventsRequest {
  /** Seconds since the epoch; without `since` only what happens from now on is told, without `until` for ever. */
  readonly since?: string
  readonly until?: string
  readonly filters?: string
}

/** Throws invalidParameter where a span of time would end before it begins. */
export function checkSpan({ since, until }: EventsRequest): void {
  if (!since || !until || Number(since) <= Number(until)) return
  const message = `\`since\` time (${since}) cannot be after \`until\` time (${until})`
  throw new EngineError('invalidParameter', message)
}

/** What has happened since a moment, and then what happens, until a moment or until `signal` is aborted. */
export async function* watchEvents(
  engine: Engine,
  { since, until, filters }: EventsRequest,
  signal: AbortSignal,
): AsyncGenerator<EventMessage> {
  const { world } = engine
  const wanted = parseFilters(filters, '')
  const end = until ? Number(until) * 1000 : Infinity
  const begin = since ? Number(since) * 1000 : world.now()
  const isTold = (event: EngineEvent) => event.time >= begin && event.time <= end && matches(wanted, event)
  let queue: EngineEvent[] = since ? [...engine.state.events] : []
  if (end <= world.now()) {
    yield* queue.filter(isTold).map(eventMessage)
    return
  }
  const stop = new AbortController()
  const ended = AbortSignal.any([signal, stop.signal])
  let wake: () => void = () => undefined
  const unsubscribe = engine.subscribe((state, before) => {
    queue.push(...newEvents(state, before))
    wake()
  })
  if (end < Infinity) {
    void world.sleep(end - world.now(), ended).then(() => {
      stop.abort()
    })
  }
  ended.addEventListener('abort', () => {
    wake()
  })
  try {
    while (queue.length > 0 || !ended.aborted) {
      const now = queue.filter(isTold)
      queue = []
      yield* now.map(eventMessage)
      if (queue.length === 0 && !ended.aborted) await new Promise<void>(resolve => (wake = resolve))
    }
  } finally {
    unsubscribe()
    stop.abort()
  }
}

/** An event in the daemon's shape and order; its first keys are from before there were others than of containers. */
function eventMessage({ type, action, id, attributes, time }: EngineEvent) {
  const isOld = type === 'container' || type === 'image'
  return {
    ...(isOld && { status: action, id }),
    ...(type === 'container' && attributes.image && { from: attributes.image }),
    Type: type,
    Action: action,
    Actor: { ID: id, Attributes: sorted(attributes) },
    scope: 'local' as const,
    time: Math.floor(time / 1000),
    timeNano: Math.round(time * 1e6),
  }
}

/** The events that one state has after another's last. */
function newEvents({ events }: State, { events: before }: State): readonly EngineEvent[] {
  const last = before.at(-1)
  return last === undefined ? events : events.slice(events.lastIndexOf(last) + 1)
}

/** Whether filters let an event pass; names and ids match by their beginning. */
function matches(filters: Filters, { type, action, id, attributes }: EngineEvent): boolean {
  const begins = (key: string, ...texts: readonly (string | undefined)[]) =>
    !filters.has(key) || filters.values(key).some(value => texts.some(text => text?.startsWith(value)))
  const isFuzzy = ['health_status', 'exec_create', 'exec_start'].some(name => filters.values('event').includes(name))
  const image = type === 'image' ? attributes.name : attributes.image
  const images = [id, image ?? '', untagged(id), untagged(image ?? '')]
  return (
    filters.isOneOf('type', type) &&
    filters.isOneOf('scope', 'local') &&
    (isFuzzy ? begins('event', action) : filters.isOneOf('event', action)) &&
    ['container', 'volume', 'network', 'daemon', 'plugin'].every(key => begins(key, id, attributes.name)) &&
    images.some(name => filters.isOneOf('image', name)) &&
    filters.matchesLabels(attributes)
  )
}

const untagged = (name: string) => name.replace(/:[\w.-]+$/, '')
