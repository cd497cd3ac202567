// Behaviour: moby/moby daemon/container_operations.go (ConnectToNetwork), daemon/container_operations_unix.go
import type { Container } from '../container/types.ts'
import type { Engine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import { findContainer, isRunning } from '../container/find.ts'
import { withOwnAddress } from '../container/own-files.ts'
import { own, putContainer, type State } from '../state.ts'
import { randomHex } from '../world.ts'
import { allocateEndpoint, withEndpoint } from './allocate.ts'
import { assertValidSettings, newEndpoint } from './endpoint.ts'
import { recordNetworkEvent } from './events.ts'
import { findNetwork } from './find.ts'
import type { Endpoint, EndpointSettings } from './types.ts'

/**
 * Connects a container to a network, at once where it runs, else when it starts; a stopped container may even be
 * connected to a network that is not there. `id` is the endpoint's.
 */
export function connectNetwork(
  state: State,
  ref: string,
  containerRef: string,
  asked: EndpointSettings,
  id: string,
  now: number,
): State {
  const container = findContainer(state, containerRef)
  const network = findOrNothing(state, ref)
  if (!isRunning(container)) {
    const endpoint: Endpoint = { ...newEndpoint(asked), named: true }
    if (!network) return putContainer(state, withEndpoint(container, ref, endpoint))
    assertJoinable(container, network.name)
    assertValidSettings(asked, network.name, network)
    return putContainer(state, withEndpoint(container, network.name, endpoint))
  }
  const { name } = network ?? findNetwork(state, ref)
  assertJoinable(container, name)
  assertValidSettings(asked, name, network)
  if (own(container.networks, name)) {
    throw new EngineError('forbidden', `endpoint with name ${container.name} already exists in network ${name}`)
  }
  const joined = allocateEndpoint(state, withEndpoint(container, name, newEndpoint(asked)), name, id)
  const next = putContainer(state, withOwnAddress(state, joined, joined.networks[name]!, true))
  return recordNetworkEvent(next, findNetwork(state, name), 'connect', now, container.id)
}

function findOrNothing(state: State, ref: string) {
  try {
    return findNetwork(state, ref)
  } catch (error) {
    if (error instanceof EngineError && error.kind === 'notFound') return undefined
    throw error
  }
}

/** Throws where a container's network namespace is not its own, or has to stay empty. */
function assertJoinable({ hostConfig, networks }: Container, name: string) {
  const mode = hostConfig.NetworkMode
  if (mode === 'host' || mode.startsWith('container:')) {
    const text =
      'container sharing network namespace with another container or host cannot be connected to any other network'
    throw new EngineError('invalidParameter', text)
  }
  if (name === 'host') {
    const text = 'cannot connect container to host network - container must be created in host network mode'
    throw new EngineError('invalidParameter', text)
  }
  if (networks.none ?? (name === 'none' && Object.keys(networks).length > 0)) {
    const text = 'container cannot be connected to multiple networks with one of the networks in private (none) mode'
    throw new EngineError('invalidParameter', text)
  }
}

/** Connects, with a new endpoint. */
export function connect(engine: Engine, ref: string, container: string, asked: EndpointSettings): void {
  const { world } = engine
  engine.update(state => connectNetwork(state, ref, container, asked, randomHex(world, 64), world.now()))
}
