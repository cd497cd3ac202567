// Behaviour: moby/moby daemon/container_operations.go (DisconnectFromNetwork)
import { findContainer, isRunning } from '../container/find.ts'
import { withOwnAddress } from '../container/own-files.ts'
import { EngineError } from '../errors.ts'
import { own, putContainer, type State, without } from '../state.ts'
import { recordNetworkEvent } from './events.ts'
import { findNetwork, networkNamed } from './find.ts'

/** Takes a container off a network. Throws notFound, and system where it is not on it. */
export function disconnectNetwork(state: State, ref: string, containerRef: string, now: number, force = false): State {
  if (force && !isThere(state, containerRef)) {
    findNetwork(state, ref)
    throw new EngineError('notFound', `endpoint ${containerRef} not found`)
  }
  const container = findContainer(state, containerRef)
  const running = isRunning(container)
  const name = own(container.networks, ref) && !networkNamed(state, ref) ? ref : findNetwork(state, ref).name
  if (name === 'host' && running) {
    const text = 'cannot disconnect container from host network - container was created in host network mode'
    throw new EngineError('invalidParameter', text)
  }
  const endpoint = own(container.networks, name)
  if (!endpoint) {
    const where = running ? `network ${name}` : `the network ${name}`
    throw new EngineError('system', `container ${container.id} is not connected to ${where}`)
  }
  const left = { ...container, networks: without(container.networks, name) }
  const next = putContainer(state, withOwnAddress(state, left, endpoint, false))
  const network = state.networks[endpoint.networkId]
  return network && endpoint.id !== '' ? recordNetworkEvent(next, network, 'disconnect', now, container.id) : next
}

function isThere(state: State, ref: string): boolean {
  try {
    findContainer(state, ref)
    return true
  } catch {
    return false
  }
}
