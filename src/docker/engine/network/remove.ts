// Behaviour: moby/moby daemon/network.go (deleteNetwork)
import { EngineError } from '../errors.ts'
import { type State, without } from '../state.ts'
import { recordNetworkEvent } from './events.ts'
import { findNetwork, isPredefined, membersOf } from './find.ts'
import type { Network } from './types.ts'

/** Removes a network. Throws notFound, and forbidden where Docker comes with it or a running container is on it. */
export function removeNetwork(state: State, ref: string, now: number): State {
  const network = findNetwork(state, ref)
  if (isPredefined(network)) {
    throw new EngineError('forbidden', `${network.name} is a pre-defined network and cannot be removed`)
  }
  const active = membersOf(state, network).map(
    ({ container, endpoint }) => `name:"${container.name}" id:"${endpoint.id.slice(0, 12)}"`,
  )
  if (active.length === 0) return dropNetwork(state, network, now)
  const text = `error while removing network: network ${network.name} has active endpoints (${active.join(', ')})`
  throw new EngineError('forbidden', text)
}

export function dropNetwork(state: State, network: Network, now: number): State {
  const next = { ...state, networks: without(state.networks, network.id) }
  return recordNetworkEvent(next, network, 'destroy', now)
}
