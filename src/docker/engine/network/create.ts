// Behaviour: moby/moby daemon/network.go (createNetwork), libnetwork/controller.go (NewNetwork)
import { EngineError } from '../errors.ts'
import { putNetwork, type State } from '../state.ts'
import { noManager } from '../system/swarm.ts'
import { formatAddress, parseAddress, parseCidr } from './address.ts'
import { freeSubnet, isTaken } from './allocate.ts'
import { recordNetworkEvent } from './events.ts'
import { isPredefined, networkNamed } from './find.ts'
import type { AddressPool, Network } from './types.ts'

/** What a client asks of a new network. */
export interface NetworkRequest {
  readonly Name: string
  readonly Driver: string
  readonly Scope?: string
  readonly Internal: boolean
  readonly Attachable: boolean
  readonly Ingress?: boolean
  readonly EnableIPv4?: boolean
  readonly EnableIPv6?: boolean
  readonly IPAM: { readonly Driver: string; readonly Config: readonly AddressPool[] }
  readonly Options: Readonly<Record<string, string>>
  readonly Labels: Readonly<Record<string, string>>
}

const bridgeName = 'com.docker.network.bridge.name'

/** Adds a network; `id` has 64 hexadecimal digits. Throws invalidParameter, forbidden, notFound, conflict. */
export function createNetwork(state: State, asked: NetworkRequest, id: string, now: number): State {
  const { Name: name, IPAM } = asked
  const driver = asked.Driver || 'bridge'
  if (isPredefined({ name })) {
    throw new EngineError('forbidden', `operation is not permitted on predefined ${name} network`)
  }
  assertValidPools(IPAM.Config)
  assertValidScope(asked, driver)
  if (name.trim() === '') throw new EngineError('invalidParameter', 'invalid name: name is empty')
  if (networkNamed(state, name)) throw new EngineError('conflict', `network with name ${name} already exists`)
  const subnets = IPAM.Config.flatMap(({ Subnet }) => (Subnet === undefined || Subnet.includes(':') ? [] : [Subnet]))
  assertKnownDriver(driver, IPAM.Driver)
  if (subnets.some(subnet => isTaken(state, subnet))) {
    throw new EngineError('forbidden', 'invalid pool request: Pool overlaps with other one on this address space')
  }
  if (subnets.length > 1) throw new EngineError('forbidden', "bridge driver doesn't support multiple subnets")
  assertValidOptions(asked.Options)
  assertFreeBridge(state, asked.Options[bridgeName], id)
  const subnet = subnets[0] ?? freeSubnet(state)
  const network: Network = {
    id,
    name,
    created: now,
    driver: 'bridge',
    subnet,
    gateway: IPAM.Config.find(({ Subnet }) => Subnet === subnet)?.Gateway ?? firstAddress(subnet),
    pools: IPAM.Config.filter(({ Subnet }) => Subnet !== undefined),
    internal: asked.Internal,
    attachable: asked.Attachable,
    enableIPv6: asked.EnableIPv6 ?? false,
    labels: asked.Labels,
    options: asked.Options,
  }
  assertFreeReserved(network)
  return recordNetworkEvent(putNetwork(state, network), network, 'create', now)
}

/** Throws where an address that is to be kept free is the gateway's. */
function assertFreeReserved({ pools, gateway }: Network) {
  const reserved = pools.flatMap(({ AuxiliaryAddresses = {} }) => Object.entries(AuxiliaryAddresses))
  const taken = reserved.find(([, address]) => address === gateway)
  if (!taken) return
  const text = `failed to allocate secondary ip address (${taken.join(':')}): Address already in use`
  throw new EngineError('forbidden', text)
}

const firstAddress = (subnet: string) => formatAddress(parseCidr(subnet)!.first + 1)

function assertValidPools(pools: readonly AddressPool[]) {
  const problems = pools.flatMap(({ Subnet, IPRange, Gateway }) => [
    ...rangeProblems('subnet', Subnet),
    ...rangeProblems('ip-range', IPRange),
    ...(Gateway !== undefined && !Gateway.includes(':') && parseAddress(Gateway) === undefined
      ? [`invalid gateway ${Gateway}: invalid address`]
      : []),
  ])
  if (problems.length > 0) {
    const text = problems.length === 1 ? problems.join('') : problems.map(problem => `* ${problem}`).join('\n')
    throw new EngineError('invalidParameter', `invalid network config:\n${text}`)
  }
}

function rangeProblems(kind: string, cidr: string | undefined): readonly string[] {
  // IPv6 ranges are kept as they come: only IPv4 addresses are handed out here.
  if (cidr === undefined || cidr.includes(':')) return []
  const range = parseCidr(cidr)
  if (!range) return [`invalid ${kind} ${cidr}: invalid CIDR block notation`]
  const proper = `${formatAddress(range.first)}/${range.prefix}`
  return cidr === proper ? [] : [`invalid ${kind} ${cidr}: it should be ${proper}`]
}

function assertValidScope({ Scope, Ingress, EnableIPv4, EnableIPv6 }: NetworkRequest, driver: string) {
  if (EnableIPv4 === false && !EnableIPv6) {
    throw new EngineError('invalidParameter', 'IPv4 or IPv6 must be enabled')
  }
  if (Scope === 'swarm') {
    throw new EngineError('forbidden', 'cannot create a swarm scoped network when swarm is not active')
  }
  if (Ingress) throw new EngineError('forbidden', 'Ingress network can only be global scope network')
  if (driver === 'overlay') throw noManager()
}

function assertKnownDriver(driver: string, ipam: string) {
  if (driver === 'host' || driver === 'null') {
    throw new EngineError('forbidden', `only one instance of "${driver}" network is allowed`)
  }
  if (driver === 'macvlan' || driver === 'ipvlan') throw new EngineError('system', 'operation not supported')
  for (const plugin of [driver, ipam]) {
    if (plugin !== 'bridge' && plugin !== 'default') {
      throw new EngineError('notFound', `plugin "${plugin}" not found`)
    }
  }
}

/** Throws where an option of the bridge driver is not of the kind that it takes. */
function assertValidOptions(options: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(options)) {
    const [, key = ''] = /^com\.docker\.network\.(?:driver|bridge)\.(.+)$/.exec(name) ?? []
    const isSwitch = /^(enable_icc|enable_ip_masquerade|default_bridge|inhibit_ipv4)$/.test(key)
    const [func, valid] = isSwitch
      ? (['ParseBool', /^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/] as const)
      : (['Atoi', key === 'mtu' ? /^[+-]?\d+$/ : /^/] as const)
    if (valid.test(value)) continue
    const reason = `strconv.${func}: parsing ${JSON.stringify(value)}: invalid syntax`
    throw new EngineError('invalidParameter', `failed to parse ${name} value: ${value} (${reason})`)
  }
}

function assertFreeBridge(state: State, name: string | undefined, id: string) {
  const other = Object.values(state.networks).find(network => network.options[bridgeName] === name)
  if (name === undefined || !other) return
  const text =
    `cannot create network ${id} (${name}): conflicts with network ${other.id} (${name}): ` +
    'networks have same bridge name'
  throw new EngineError('forbidden', text)
}
