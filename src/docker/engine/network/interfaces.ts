import type { Container } from '../container/types.ts'
import type { Interface } from '../process/types.ts'
import { containerById, type State } from '../state.ts'
import { address6Of, range6Of } from './ipv6.ts'

const loopback: Interface = { name: 'lo', index: 1, mac: '00:00:00:00:00:00', address: '127.0.0.1/8' }

/** The host's own place on the network around it. */
export const hostAddress = '10.0.0.2'

const hostInterface: Interface = {
  name: 'eth0',
  index: 2,
  mac: '02:00:0a:00:00:02',
  address: `${hostAddress}/24`,
  gateway: '10.0.0.1',
  isDefault: true,
}

/** Interfaces of a network namespace: a container's by its id, else the host's. */
export function interfacesOf(state: State, namespace: string): readonly Interface[] {
  const container = containerById(state, namespace)
  if (!container) return [loopback, hostInterface, ...bridges(state)]
  const active = Object.values(container.networks).filter(endpoint => endpoint.address !== '')
  const first = defaultNetwork(state, container)
  const own = active.map(({ networkId, nic, mac, address }): Interface => {
    const network = state.networks[networkId]!
    const { subnet, gateway, internal } = network
    const address6 = address6Of(network, address)
    return {
      name: `eth${nic}`,
      index: nic + 2,
      // What the host numbers its end does not matter, but that no two have the same.
      peer: 2 * Number(address.split('.').at(-1)) + nic + 1,
      mac,
      address: `${address}/${prefixOf(subnet)}`,
      ...(address6 !== undefined && { address6: `${address6}/${prefixOf(range6Of(network)!.subnet)}` }),
      ...(gateway !== undefined && !internal && { gateway, isDefault: networkId === first }),
    }
  })
  return [loopback, ...own.sort((one, other) => one.index - other.index)]
}

/** The network through whose gateway a container reaches others: of those that have one, the first by name. */
function defaultNetwork(state: State, { networks }: Container): string | undefined {
  const names = Object.keys(networks).filter(name => {
    const { networkId, address } = networks[name]!
    return address !== '' && state.networks[networkId]?.internal === false
  })
  return networks[names.sort()[0] ?? '']?.networkId
}

function bridges(state: State): readonly Interface[] {
  return Object.values(state.networks)
    .filter(({ driver }) => driver === 'bridge')
    .map(({ id, options, gateway = '', subnet }, index) => ({
      name: options['com.docker.network.bridge.name'] ?? `br-${id.slice(0, 12)}`,
      index: index + 3,
      mac: `02:42:${id.slice(0, 8).replace(/..(?!$)/g, '$&:')}`,
      address: `${gateway}/${prefixOf(subnet)}`,
    }))
}

const prefixOf = (subnet = '') => subnet.split('/')[1] ?? ''
