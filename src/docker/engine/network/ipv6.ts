import { parseAddress, parseCidr } from './address.ts'
import type { Network } from './types.ts'

/** What a network has of IPv6: its range, as the user gave it or of the daemon's choice, and its gateway. */
export interface Range6 {
  /** `fd8b:6dc0:5965::/64`. */
  readonly subnet: string
  readonly gateway: string
}

/** Undefined where a network has no IPv6. The daemon's choice comes from the network's id, as it does in Docker. */
export function range6Of({ id, enableIPv6, pools }: Network): Range6 | undefined {
  const pool = pools.find(({ Subnet }) => Subnet?.includes(':'))
  if (!enableIPv6 && !pool) return undefined
  const groups = [`fd${id.slice(0, 2)}`, id.slice(2, 6), id.slice(6, 10)].map(hex => parseInt(hex, 16).toString(16))
  const subnet = pool?.Subnet ?? `${groups.join(':')}::/64`
  return { subnet, gateway: pool?.Gateway ?? addressIn(subnet, 1) }
}

/** A container's IPv6 address beside its IPv4 one, of the same place in its range; undefined without IPv6. */
export function address6Of(network: Network, address: string): string | undefined {
  const range = range6Of(network)
  const own = network.subnet === undefined ? undefined : parseCidr(network.subnet)
  const number = parseAddress(address)
  return range && own && number !== undefined ? addressIn(range.subnet, number - own.first) : undefined
}

/** `fd00:77::/64`, 2 → `fd00:77::2`. */
function addressIn(subnet: string, offset: number): string {
  const [high, low] = [Math.floor(offset / 65_536), offset % 65_536]
  const start = subnet.replace(/\/.*/, '').replace(/:?:?$/, '::')
  return `${start}${high > 0 ? `${high.toString(16)}:` : ''}${low.toString(16)}`
}
