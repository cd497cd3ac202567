// Behaviour: moby/moby libnetwork/ipams/defaultipam
import type { Container } from '../container/types.ts'
import { EngineError } from '../errors.ts'
import { putContainer, type State } from '../state.ts'
import { formatAddress, overlap, parseAddress, parseCidr, sizeOfRange } from './address.ts'
import { assertValidSettings } from './endpoint.ts'
import { recordNetworkEvent } from './events.ts'
import { membersOf } from './find.ts'
import type { Endpoint, Network } from './types.ts'

/** The default pools of moby's IPAM for user-defined bridges: 172.17–172.31 and 192.168. */
const pools = [
  ...Array.from({ length: 15 }, (_, index) => `172.${17 + index}.0.0/16`),
  ...Array.from({ length: 16 }, (_, index) => `192.168.${index * 16}.0/20`),
]

/** Whether a range has addresses in common with a network's. */
export function isTaken(state: State, cidr: string): boolean {
  const range = parseCidr(cidr)!
  return Object.values(state.networks).some(({ subnet }) => subnet !== undefined && overlap(parseCidr(subnet)!, range))
}

/** The first default range that no network has. */
export function freeSubnet(state: State): string {
  const free = pools.find(pool => !isTaken(state, pool))
  if (free !== undefined) return free
  throw new EngineError('invalidParameter', 'all predefined address pools have been fully subnetted')
}

/** Addresses of a network that its containers cannot have. */
function takenAddresses(state: State, network: Network): ReadonlySet<string | undefined> {
  const reserved = network.pools.flatMap(pool => Object.values(pool.AuxiliaryAddresses ?? {}))
  return new Set([network.gateway, ...reserved, ...membersOf(state, network).map(({ endpoint }) => endpoint.address)])
}

/** The lowest free address. */
function freeAddress(state: State, network: Network): string {
  const subnet = parseCidr(network.subnet!)!
  const range = parseCidr(network.pools[0]?.IPRange ?? network.subnet!)!
  const taken = takenAddresses(state, network)
  // A subnet's first address names it and its last is its broadcast; a range of it may have both.
  const last = subnet.first + sizeOfRange(subnet) - 1
  for (let address = range.first; address < range.first + sizeOfRange(range); address++) {
    const text = formatAddress(address)
    if (address !== subnet.first && address !== last && !taken.has(text)) return text
  }
  const text = `no available IPv4 addresses on this network's address pools: ${network.name} (${network.id})`
  throw new EngineError('system', text)
}

/**
 * A container on a network that it has a place on; `id` is the endpoint's. Throws notFound, invalidParameter, and
 * forbidden where a fixed address is taken.
 */
export function allocateEndpoint(state: State, container: Container, name: string, id: string): Container {
  const endpoint = container.networks[name]!
  const network = networkOf(state, name, endpoint)
  if (!network) throw new EngineError('notFound', `network ${endpoint.networkId || name} not found`)
  assertValidSettings(endpoint.asked, name, network)
  const nic = freeNic(Object.values(container.networks))
  const active = { ...endpoint, networkId: network.id, id, nic, ...addressFor(state, network, endpoint, id) }
  return withEndpoint(container, name, active)
}

/** The lowest number that no active endpoint has. */
function freeNic(endpoints: readonly Endpoint[]): number {
  const taken = new Set(endpoints.filter(({ id }) => id !== '').map(({ nic }) => nic))
  let nic = 0
  while (taken.has(nic)) nic++
  return nic
}

/** The network of an endpoint: by id once the container has started on it, by name before. */
export function networkOf(state: State, name: string, { networkId }: Endpoint): Network | undefined {
  if (networkId !== '') return state.networks[networkId]
  return Object.values(state.networks).find(network => network.name === name)
}

function addressFor(state: State, network: Network, { asked }: Endpoint, id: string) {
  if (network.subnet === undefined) return { address: '', mac: '' }
  const fixed = asked.IPAMConfig?.IPv4Address ?? ''
  if (fixed !== '' && takenAddresses(state, network).has(fixed)) {
    throw new EngineError('forbidden', 'Address already in use')
  }
  const beyond = (asked.IPAMConfig?.LinkLocalIPs ?? []).find(ip => !/^(169\.254\.|fe[89ab][\da-f]:)/i.test(ip))
  if (beyond !== undefined) throw new EngineError('invalidParameter', `invalid link local IP address: ${beyond}`)
  const address = fixed === '' ? freeAddress(state, network) : fixed
  return { address, mac: asked.MacAddress ? asked.MacAddress : macOf(address, id) }
}

/** Puts a container that has ended, without its addresses and published ports. */
export function releaseEndpoints(state: State, container: Container, now: number): State {
  const active = Object.values(container.networks).filter(endpoint => endpoint.id !== '')
  const networks = Object.fromEntries(
    Object.entries(container.networks).map(([name, endpoint]) => [name, released(endpoint)]),
  )
  return active.reduce(
    (next, { networkId }) => {
      const network = state.networks[networkId]
      return network ? recordNetworkEvent(next, network, 'disconnect', now, container.id) : next
    },
    putContainer(state, { ...container, networks, ports: {} }),
  )
}

const released = (endpoint: Endpoint): Endpoint => ({ ...endpoint, id: '', address: '', mac: '' })

export function withEndpoint(container: Container, name: string, endpoint: Endpoint): Container {
  return { ...container, networks: { ...container.networks, [name]: endpoint } }
}

/** A locally administered address: its middle from the endpoint's id, its end from the IP address. */
function macOf(address: string, id: string): string {
  const end = (parseAddress(address)! % 2 ** 16).toString(16).padStart(4, '0')
  return ['02', id.slice(0, 2), id.slice(2, 4), id.slice(4, 6), end.slice(0, 2), end.slice(2)].join(':')
}
