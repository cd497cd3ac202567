import type { Container } from '../container/types.ts'
import { EngineError } from '../errors.ts'
import { own, type State } from '../state.ts'
import type { Endpoint, Network } from './types.ts'

/** The network with that id, name or beginning of an id. Throws notFound. */
export function findNetwork(state: State, ref: string): Network {
  const exact = own(state.networks, ref) ?? networkNamed(state, ref)
  if (exact) return exact
  const found = ref === '' ? [] : Object.values(state.networks).filter(network => network.id.startsWith(ref))
  if (found.length > 1) {
    const text = `network ${ref} is ambiguous (${found.length} matches found based on ID prefix)`
    throw new EngineError('invalidParameter', text)
  }
  if (!found[0]) throw new EngineError('notFound', `network ${ref} not found`)
  return found[0]
}

/** The network of exactly that name. */
export function networkNamed(state: State, name: string): Network | undefined {
  return Object.values(state.networks).find(network => network.name === name)
}

/** A network that Docker comes with. */
export const isPredefined = ({ name }: Pick<Network, 'name'>) => ['bridge', 'host', 'none', 'default'].includes(name)

/** Containers with an active endpoint on a network. */
export function membersOf(state: State, network: Network): readonly { container: Container; endpoint: Endpoint }[] {
  return state.containers.flatMap(container => {
    const endpoint = container.networks[network.name]
    return endpoint !== undefined && endpoint.id !== '' && endpoint.networkId === network.id
      ? [{ container, endpoint }]
      : []
  })
}
