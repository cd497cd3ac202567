// Behaviour: docker/cli cli/command/container/opts.go (parseNetworkOpts)
import type { EndpointSettings } from '../../../api/endpoints/container.ts'
import { noEndpoint, sorted } from '../../../api/settings.ts'
import { CliError, type Flags } from '../../command.ts'
import { type NetworkOption, parseNetwork } from '../../flags/network.ts'

/** Places on networks that `--network` and the older options beside it ask for, by network. Throws CliError. */
export function networkSettings(flags: Flags): {
  readonly NetworkMode: string
  readonly EndpointsConfig: Readonly<Record<string, EndpointSettings>>
} {
  const asked = flags.list('network').map(parseNetwork)
  if (asked.length === 0) {
    return {
      NetworkMode: 'default',
      EndpointsConfig: { default: { ...noEndpoint, ...endpoint(withOlder(parseNetwork('default'), flags)) } },
    }
  }
  const endpoints = new Map<string, EndpointSettings>()
  for (const [i, network] of asked.entries()) {
    const settings = endpoint(i === 0 ? withOlder(network, flags) : network)
    if (endpoints.has(network.target)) {
      throw new CliError(`network ${JSON.stringify(network.target)} is specified multiple times`)
    }
    endpoints.set(network.target, settings)
  }
  const [userDefined, other] = [
    asked.some(({ target }) => isUserDefined(target)),
    asked.some(({ target }) => !isUserDefined(target)),
  ]
  if (userDefined && other) {
    throw new CliError('conflicting options: cannot attach both user-defined and non-user-defined network-modes')
  }
  const [first] = endpoints.values()
  const plain = endpoints.size === 1 && first && Object.keys(first).length === 0
  const all = [...endpoints].map(([target, settings]) => [target, { ...noEndpoint, ...settings }] as const)
  return { NetworkMode: asked[0]!.target, EndpointsConfig: plain ? {} : sorted(Object.fromEntries(all)) }
}

const isUserDefined = (target: string) => !/^(default|bridge|host|none|container:.*|)$/.test(target)

/** The first network also takes what the options say that are older than `--network name=…`. */
function withOlder(network: NetworkOption, flags: Flags): NetworkOption & { readonly links: readonly string[] } {
  const both = (option: string, what: string, given: boolean) => {
    if (given && flags.has(option)) {
      throw new CliError(`conflicting options: cannot specify both --${option} and per-network ${what}`)
    }
  }
  both('network-alias', 'alias', network.aliases.length > 0)
  both('ip', 'IPv4 address', network.ip !== '')
  both('ip6', 'IPv6 address', network.ip6 !== '')
  both('mac-address', 'MAC address', network.mac !== '')
  both('link-local-ip', 'link-local IP addresses', network.linkLocal.length > 0)
  return {
    ...network,
    aliases: [...network.aliases, ...flags.list('network-alias')],
    links: isUserDefined(network.target) ? flags.list('link') : [],
    ip: network.ip || flags.string('ip'),
    ip6: network.ip6 || flags.string('ip6'),
    mac: network.mac || flags.string('mac-address'),
    linkLocal: [...network.linkLocal, ...flags.list('link-local-ip')],
  }
}

function endpoint(network: NetworkOption & { readonly links?: readonly string[] }): EndpointSettings {
  const { target, aliases, links = [], ip, ip6, mac, linkLocal, driverOptions, gatewayPriority } = network
  if (target.trim() === '') throw new CliError('no name set for network')
  if (aliases.length > 0 && !isUserDefined(target)) {
    throw new CliError('network-scoped aliases are only supported for user-defined networks')
  }
  checkMac(mac)
  const addresses = {
    ...(ip && { IPv4Address: ip }),
    ...(ip6 && { IPv6Address: ip6 }),
    ...(linkLocal.length > 0 && { LinkLocalIPs: linkLocal }),
  }
  return {
    ...(Object.keys(addresses).length > 0 && { IPAMConfig: addresses }),
    ...(links.length > 0 && { Links: links }),
    ...(aliases.length > 0 && { Aliases: aliases }),
    ...(mac && { MacAddress: mac }),
    ...(Object.keys(driverOptions).length > 0 && { DriverOpts: sorted(driverOptions) }),
    ...(gatewayPriority !== 0 && { GwPriority: gatewayPriority }),
  }
}

/** Throws CliError. */
export function checkMac(mac: string): void {
  const valid = /^([\da-f]{2}([:-][\da-f]{2}){5}|[\da-f]{4}(\.[\da-f]{4}){2})$/i
  if (mac !== '' && !valid.test(mac.trim())) throw new CliError(`${mac} is not a valid mac address`)
}
