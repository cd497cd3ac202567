import type { Interface } from '../process/types.ts'
import type { State } from '../state.ts'

const loopback: Interface = { name: 'lo', index: 1, mac: '00:00:00:00:00:00', address: '127.0.0.1/8' }

/** The host's own place on the network around it. */
export const hostAddress = '10.0.0.2'

const hostInterface: Interface = {
  name: 'eth0',
  index: 2,
  mac: '02:00:0a:00:00:02',
  address: `${hostAddress}/24`,
  gateway: '10.0.0.1',
}

/** Interfaces of a network namespace: a container's by its id, else the host's. */
export function interfacesOf(state: State, namespace: string): readonly Interface[] {
  const container = state.containers[namespace]
  if (!container) return [loopback, hostInterface, ...bridges(state)]
  const active = Object.values(container.networks).filter(endpoint => endpoint.address !== '')
  const own = active.map(({ networkId, nic, mac, address }): Interface => {
    const { subnet, gateway, internal } = state.networks[networkId] ?? {}
    return {
      name: `eth${nic}`,
      index: nic + 2,
      // What the host numbers its end does not matter, but that no two have the same.
      peer: 2 * Number(address.split('.').at(-1)) + nic + 1,
      mac,
      address: `${address}/${prefixOf(subnet)}`,
      ...(gateway !== undefined && !internal && { gateway }),
    }
  })
  return [loopback, ...own.sort((one, other) => one.index - other.index)]
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
