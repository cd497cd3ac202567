import { parseCidr } from '../network/address.ts'
import { dnsNames } from '../network/endpoint.ts'
import { address6Of, range6Of } from '../network/ipv6.ts'
import { fingerprint } from '../image/digest.ts'
import { sorted } from '../json.ts'
import type { Endpoint } from '../network/types.ts'
import type { State } from '../state.ts'
import { isRunning } from './find.ts'
import { noEndpoint } from './no-settings.ts'
import type { Container } from './types.ts'

/** A container's places on networks as the API shows them; a list says less of each. */
export function inspectEndpoints(state: State, container: Container, detailed: boolean) {
  const endpoints = Object.entries(container.networks).map(
    ([name, endpoint]) => [name, inspectEndpoint(state, container, name, endpoint, detailed)] as const,
  )
  return sorted(Object.fromEntries(endpoints))
}

function inspectEndpoint(state: State, container: Container, name: string, endpoint: Endpoint, detailed: boolean) {
  const { asked, networkId, id, mac, named = false } = endpoint
  const names = detailed && (networkId !== '' || named) ? dnsNames(container, name) : []
  const { Gateway, IPAddress, IPPrefixLen, IPv6Gateway, GlobalIPv6Address, GlobalIPv6PrefixLen } = addresses(
    state,
    endpoint,
  )
  // Written out, as lists have thousands of them.
  return {
    IPAMConfig: asked.IPAMConfig ?? null,
    Links: detailed ? (asked.Links ?? null) : null,
    Aliases: detailed ? (asked.Aliases ?? null) : null,
    MacAddress: mac,
    DriverOpts: detailed ? (asked.DriverOpts ?? null) : null,
    GwPriority: asked.GwPriority ?? 0,
    NetworkID: networkId,
    EndpointID: id,
    Gateway,
    IPAddress,
    IPPrefixLen,
    IPv6Gateway,
    GlobalIPv6Address,
    GlobalIPv6PrefixLen,
    DNSNames: names.length > 0 ? names : null,
  }
}

function addresses(state: State, { networkId, address }: Endpoint) {
  const network = address === '' ? undefined : state.networks[networkId]
  const range6 = network && range6Of(network)
  return {
    Gateway: network?.gateway ?? '',
    IPAddress: address,
    IPPrefixLen: network?.subnet === undefined ? 0 : parseCidr(network.subnet)!.prefix,
    IPv6Gateway: range6?.gateway ?? '',
    GlobalIPv6Address: (network && address6Of(network, address)) ?? '',
    GlobalIPv6PrefixLen: Number(range6?.subnet.split('/')[1] ?? 0),
  }
}

/** `NetworkSettings` of a container; its own addresses are those on the default bridge. */
export function inspectNetworkSettings(state: State, container: Container) {
  const { id, hostConfig, networks, ports } = container
  const hasSandbox = isRunning(container) && container.state.pid > 0 && !hostConfig.NetworkMode.startsWith('container:')
  const sandbox = hasSandbox ? fingerprint(`sandbox ${id} ${container.state.startedAt ?? 0}`) : ''
  const key = hostConfig.NetworkMode === 'host' ? 'default' : sandbox.slice(0, 12)
  const bridge = networks.bridge
  const own = bridge ? addresses(state, bridge) : noEndpoint
  return {
    Bridge: '',
    SandboxID: sandbox,
    SandboxKey: hasSandbox ? `/run/docker/netns/${key}` : '',
    Ports: sorted(ports),
    HairpinMode: false,
    LinkLocalIPv6Address: '',
    LinkLocalIPv6PrefixLen: 0,
    SecondaryIPAddresses: null,
    SecondaryIPv6Addresses: null,
    EndpointID: bridge?.id ?? '',
    Gateway: own.Gateway,
    GlobalIPv6Address: own.GlobalIPv6Address,
    GlobalIPv6PrefixLen: own.GlobalIPv6PrefixLen,
    IPAddress: own.IPAddress,
    IPPrefixLen: own.IPPrefixLen,
    IPv6Gateway: own.IPv6Gateway,
    MacAddress: bridge?.mac ?? '',
    Networks: inspectEndpoints(state, container, true),
  }
}
