// Behaviour: moby/moby daemon/list.go
import { EngineError } from '../errors.ts'
import { type Filters, parseFilters } from '../filters.ts'
import type { State } from '../state.ts'
import { findContainer, isRunning } from './find.ts'
import { imageId, summarize, summarizePorts } from './summary.ts'
import type { Container } from './types.ts'

export interface ListRequest {
  readonly all: boolean
  /** The newest so many, running or not; 0 is no limit. */
  readonly limit: number
  readonly size: boolean
  readonly filters: string | undefined
}

const accepted =
  'ancestor before exited id isolation label name status health since volume network is-task publish expose'
const choices = {
  status: ['created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead'],
  health: ['none', 'starting', 'healthy', 'unhealthy'],
}

/** The rows of `docker ps`, newest first. Throws invalidParameter, notFound. */
export function listContainers(state: State, { all, limit, size, filters }: ListRequest, now: number) {
  const wanted = parseFilters(filters, accepted)
  const fits = filters ? matcher(state, wanted) : () => true
  const isListed = (container: Container) => all || limit > 0 || wanted.has('status') || isRunning(container)
  const found = state.containers
    .toReversed()
    .sort((a, b) => b.created - a.created)
    .filter(container => isListed(container) && fits(container))
  return (limit > 0 ? found.slice(0, limit) : found).map(container => summarize(state, container, size, now))
}

/** Whether a container is what filters ask for. */
function matcher(state: State, wanted: Filters): (container: Container) => boolean {
  for (const key of ['status', 'health'] as const) assertChoices(wanted, key)
  const codes = wanted.values('exited').map(code => number(code, `invalid filter 'exited=${code}'`, 'Atoi'))
  // Tasks are a swarm's.
  const asksForTasks = wanted.flag('is-task') === true
  const limitOf = (key: string) => wanted.values(key).map(ref => findContainer(state, ref).created)
  const [before, since] = [limitOf('before'), limitOf('since')]
  const ancestors = wanted.has('ancestor') ? imagesFrom(state, wanted.values('ancestor')) : undefined
  const [published, exposed] = [portsOf(wanted, 'publish'), portsOf(wanted, 'expose')]
  return container => {
    const { id, name, config, created, state: now, mounts } = container
    return (
      !asksForTasks &&
      wanted.matches('id', id) &&
      (wanted.matches('name', name) || wanted.matches('name', `/${name}`)) &&
      wanted.matchesLabels(config.Labels) &&
      wanted.isOneOf('status', now.status) &&
      wanted.isOneOf('health', now.health?.Status ?? 'none') &&
      (codes.length === 0 || (now.finishedAt !== undefined && !isRunning(container) && codes.includes(now.exitCode))) &&
      before.every(time => created < time) &&
      since.every(time => created > time) &&
      (ancestors?.has(container.image) ?? true) &&
      (!wanted.has('volume') ||
        mounts.some(({ Name, Source, Destination }) =>
          [Name ?? Source, Destination].some(one => wanted.isOneOf('volume', one)),
        )) &&
      (!wanted.has('network') ||
        Object.entries(container.networks).some(
          ([network, { networkId }]) => wanted.isOneOf('network', network) || wanted.isOneOf('network', networkId),
        )) &&
      (published === undefined ||
        summarizePorts(container.ports).some(
          port => port.PublicPort !== undefined && published(port.PublicPort, port.Type),
        )) &&
      (exposed === undefined || summarizePorts(container.ports).some(port => exposed(port.PrivatePort, port.Type)))
    )
  }
}

function assertChoices(wanted: Filters, key: 'status' | 'health') {
  const wrong = wanted.values(key).find(value => !choices[key].includes(value))
  if (wrong === undefined) return
  const what = key === 'status' ? 'state' : key
  const text = `invalid filter '${key}=${wrong}': invalid value for ${what} (${wrong}): must be one of ${choices[key].join(', ')}`
  throw new EngineError('invalidParameter', text)
}

function number(text: string, context: string, parser: 'Atoi' | 'ParseUint'): number {
  if (/^-?\d+$/.test(text)) return Number(text)
  const message = `${context}: strconv.${parser}: parsing ${JSON.stringify(text)}: invalid syntax`
  throw new EngineError('invalidParameter', message)
}

/** `80`, `80-90/tcp` … → a test for a port, TCP where nothing is said. */
function portsOf(wanted: Filters, key: 'publish' | 'expose') {
  if (!wanted.has(key)) return undefined
  const ranges = wanted.values(key).map(value => {
    const [ports = '', protocol = 'tcp'] = value.split('/')
    const [from = '', to = from] = ports.split('-')
    const context = `error while looking up for ${key} ${value}`
    return { from: number(from, context, 'ParseUint'), to: number(to, context, 'ParseUint'), protocol }
  })
  return (port: number, type: string) =>
    ranges.some(({ from, to, protocol }) => port >= from && port <= to && type === protocol)
}

/** Ids of images and of all that were made from them. */
function imagesFrom(state: State, refs: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (id: string) => {
    if (found.has(id)) return
    found.add(id)
    for (const image of Object.values(state.images)) if (image.parent === id) add(image.id)
  }
  for (const ref of refs) {
    const id = imageId(state, ref)
    if (id !== undefined) add(id)
  }
  return found
}
