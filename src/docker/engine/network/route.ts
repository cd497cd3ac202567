import type { Container } from '../container/types.ts'
import type { Unreached } from '../process/types.ts'
import { containerById, type State } from '../state.ts'
import { contains, parseAddress, parseCidr } from './address.ts'
import { hostAddress } from './interfaces.ts'
import type { Network } from './types.ts'

/** The host's place among the network namespaces; a container's is its id. */
export const hostNamespace = 'host'

/** Where an address leads: a namespace, by a network's id where it is not the asking one's own. */
export interface Place {
  readonly namespace: string
  readonly network?: string
}

/** The namespace a container's processes see: its own, another container's or the host's. */
export function namespaceOf(state: State, container: Container): string {
  const [mode = '', other = ''] = container.hostConfig.NetworkMode.split(':')
  if (mode === 'host') return hostNamespace
  const target = mode === 'container' ? containerById(state, other) : undefined
  return target ? namespaceOf(state, target) : container.id
}

/** Where an address leads from a container, or from the host where `from` is undefined; or why it leads nowhere. */
export function route(state: State, from: Container | undefined, address: string): Place | Unreached {
  if (address.startsWith('127.') || address === '::1' || address === '0.0.0.0') {
    return { namespace: from?.id ?? hostNamespace }
  }
  const networks = networksOf(state, from)
  const local = networks.find(network => isIn(network, address))
  if (local) return onNetwork(state, local, address)
  if (from !== undefined && networks.every(({ internal }) => internal)) return 'noNetwork'
  if (address === hostAddress) return { namespace: hostNamespace, ...firstOf(networks) }
  // Another network's gateway is the host too; its containers are shielded, and beyond the host there is no internet.
  const isGateway = Object.values(state.networks).some(({ gateway }) => gateway === address)
  return isGateway ? { namespace: hostNamespace, ...firstOf(networks) } : 'timeout'
}

const firstOf = ([network]: readonly Network[]) => (network ? { network: network.id } : {})

/** The networks that a container, or the host, has an address on. */
function networksOf(state: State, from: Container | undefined): readonly Network[] {
  if (from === undefined) return Object.values(state.networks).filter(({ subnet }) => subnet !== undefined)
  return Object.values(from.networks)
    .filter(({ address }) => address !== '')
    .flatMap(({ networkId }) => state.networks[networkId] ?? [])
}

function onNetwork(state: State, network: Network, address: string): Place | Unreached {
  const at = { network: network.id }
  if (network.gateway === address) return { namespace: hostNamespace, ...at }
  const owner = state.containers.find(({ networks }) =>
    Object.values(networks).some(endpoint => endpoint.networkId === network.id && endpoint.address === address),
  )
  return owner ? { namespace: owner.id, ...at } : 'noHost'
}

/** Whether an address lies in a network's range. */
function isIn({ subnet }: Network, address: string): boolean {
  const [range, number] = [subnet === undefined ? undefined : parseCidr(subnet), parseAddress(address)]
  return range !== undefined && number !== undefined && contains(range, number)
}

/** The container's port that a TCP port of the host is published from, at one of the host's addresses. */
export function publishedTo(state: State, address: string, port: number) {
  for (const container of state.containers) {
    for (const [inner, bindings] of Object.entries(container.ports)) {
      const isBound = bindings?.some(({ HostIp, HostPort }) => HostPort === String(port) && covers(HostIp, address))
      if (!isBound || !inner.endsWith('/tcp')) continue
      const endpoint = Object.values(container.networks).find(({ address }) => address !== '')
      return { namespace: container.id, port: parseInt(inner), network: endpoint?.networkId }
    }
  }
  return undefined
}

/** Whether a binding to `ip` hears connections to an address. */
const covers = (ip: string, address: string) =>
  ip === '' || ip === '0.0.0.0' || (ip === '::' && address.includes(':')) || ip === address
