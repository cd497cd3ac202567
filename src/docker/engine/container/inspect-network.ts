import { parseCidr } from '../network/address.ts'
import { dnsNames } from '../network/endpoint.ts'
import { address6Of, range6Of } from '../network/ipv6.ts'
import { fingerprint } from '../image/digest.ts'
import type { Container, Endpoint, State } from '../state.ts'
import { isRunning } from './find.ts'

/** A container's places on networks as the API shows them. */
export function inspectEndpoints(state: State, container: Container) {
  return Object.fromEntries(
    Object.entries(container.networks).map(([name, endpoint]) => [
      name,
      inspectEndpoint(state, container, name, endpoint),
    ]),
  )
}

function inspectEndpoint(state: State, container: Container, name: string, endpoint: Endpoint) {
  const { asked, networkId, id, mac } = endpoint
  const names = dnsNames(container, name)
  return {
    IPAMConfig: asked.IPAMConfig ?? null,
    Links: asked.Links ?? null,
    Aliases: asked.Aliases ?? null,
    MacAddress: mac,
    DriverOpts: asked.DriverOpts ?? null,
    GwPriority: 0,
    NetworkID: networkId,
    EndpointID: id,
    ...addresses(state, endpoint),
    DNSNames: names.length > 0 && networkId !== '' ? names : null,
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
  const own = bridge ? addresses(state, bridge) : noAddresses
  return {
    Bridge: '',
    SandboxID: sandbox,
    SandboxKey: hasSandbox ? `/run/docker/netns/${key}` : '',
    Ports: ports,
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
    Networks: inspectEndpoints(state, container),
  }
}

const noAddresses = {
  Gateway: '',
  IPAddress: '',
  IPPrefixLen: 0,
  IPv6Gateway: '',
  GlobalIPv6Address: '',
  GlobalIPv6PrefixLen: 0,
}
