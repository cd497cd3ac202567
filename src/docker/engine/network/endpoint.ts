// Behaviour: moby/moby daemon/container_operations.go (validateEndpointSettings)
import type { Container } from '../container/types.ts'
import { EngineError } from '../errors.ts'
import { defined } from '../json.ts'
import { own } from '../state.ts'
import { contains, parseAddress, parseCidr } from './address.ts'
import { isPredefined } from './find.ts'
import type { Endpoint, EndpointSettings, Network } from './types.ts'

/** A place on a network that nothing holds yet. */
export function newEndpoint(asked: EndpointSettings): Endpoint {
  const { IPAMConfig, Links, Aliases, MacAddress, DriverOpts, GwPriority } = asked
  const kept = defined({ IPAMConfig, Links, Aliases, MacAddress, DriverOpts, GwPriority })
  return { networkId: '', id: '', address: '', mac: '', nic: 0, asked: kept }
}

/** Names that Docker's DNS gives an endpoint beside its container's. */
export const aliasesOf = ({ asked }: Endpoint): readonly string[] => asked.Aliases ?? []

/** Names by which Docker's DNS knows a container on a network; none on the networks that Docker comes with. */
export function dnsNames(container: Container, network: string): readonly string[] {
  const endpoint = own(container.networks, network)
  if (endpoint === undefined || isPredefined({ name: network })) return []
  const { id, config } = container
  const names = [container.name, ...aliasesOf(endpoint), id.slice(0, 12), config.Hostname]
  return [...new Set(names.filter(Boolean))]
}

/** What is wrong with settings for an endpoint on a network, which need not be there: throws invalidParameter. */
export function assertValidSettings(
  { IPAMConfig, Aliases }: EndpointSettings,
  name: string,
  network: Network | undefined,
): void {
  const address = IPAMConfig?.IPv4Address ?? ''
  const address6 = IPAMConfig?.IPv6Address ?? ''
  const problems: string[] = []
  if (isPredefined({ name })) {
    if (address !== '' || address6 !== '')
      problems.push('user specified IP address is supported on user defined networks only')
    if (Aliases?.length) {
      problems.push('network-scoped alias is supported only for containers in user defined networks')
    }
  }
  if (address !== '' && parseAddress(address) === undefined) problems.push(`invalid IPv4 address: ${address}`)
  if (address6 !== '' && !isAddress(address6)) problems.push(`invalid IPv6 address: ${address6}`)
  const invalid = (IPAMConfig?.LinkLocalIPs ?? []).find(ip => !isAddress(ip))
  if (invalid !== undefined) problems.push(`invalid link-local IP address: ${invalid}`)
  const isKnown = !isPredefined({ name }) || network?.driver !== 'bridge' || parseAddress(address) !== undefined
  if (network && address !== '' && isKnown) problems.push(...outOfRange(network, address))
  if (network && address6 !== '' && !network.pools.some(isVersion6)) problems.push(withoutSubnets)
  if (problems.length === 0) return
  const text = problems.length === 1 ? problems.join('') : problems.map(problem => `* ${problem}`).join('\n')
  throw new EngineError('invalidParameter', `invalid endpoint settings:\n${text}`)
}

const withoutSubnets =
  'user specified IP address is supported only when connecting to networks with user configured subnets'

const isAddress = (text: string) => parseAddress(text) !== undefined || /^[\da-f:.]*:[\da-f:.]*$/i.test(text)

const isVersion6 = ({ Subnet = '' }: Network['pools'][number]) => Subnet.includes(':')

function outOfRange(network: Network, address: string): readonly string[] {
  const own = isPredefined(network) && network.subnet !== undefined ? [{ Subnet: network.subnet }] : network.pools
  const pools = own.filter(pool => !isVersion6(pool))
  if (pools.length === 0) return [withoutSubnets]
  const number = parseAddress(address)
  const isInside = pools.some(({ Subnet = '' }) => {
    const range = parseCidr(Subnet)
    return range !== undefined && number !== undefined && contains(range, number)
  })
  return isInside ? [] : [`no configured subnet or ip-range contain the IP address ${address}`]
}
