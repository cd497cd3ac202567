import { parseFilters } from '../filters.ts'
import { recordEvent, type State } from '../state.ts'
import { isPredefined, membersOf } from './find.ts'
import { dropNetwork } from './remove.ts'
import type { Network } from './types.ts'

/** The networks that a prune takes: made by users, and no running container is on them. */
export function unusedNetworks(state: State, filters: string | undefined, now: number): readonly Network[] {
  const wanted = parseFilters(filters, 'label label! until')
  const until = wanted.until(now) ?? Infinity
  return Object.values(state.networks).filter(
    network =>
      !isPredefined(network) &&
      network.created <= until &&
      wanted.matchesLabels(network.labels) &&
      membersOf(state, network).length === 0,
  )
}

export function pruneNetworks(state: State, networks: readonly Network[], now: number): State {
  const next = networks.reduce((next, network) => dropNetwork(next, network, now), state)
  return recordEvent(next, { type: 'network', action: 'prune', id: '', attributes: { reclaimed: '0' }, time: now })
}
