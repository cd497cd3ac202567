// Behaviour: docker/cli cli/command/network/create.go (createIPAMConfig)
import type { NetworkCreateBody } from '../../api/endpoints/network.ts'
import { CliError, type Flags } from '../command.ts'
import { isAddress } from '../flags/address.ts'
import { pairs } from '../pairs.ts'

type Pool = {
  -readonly [Key in keyof NetworkCreateBody['IPAM']['Config'][number]]: NetworkCreateBody['IPAM']['Config'][number][Key]
}

/** What `--subnet`, `--ip-range`, `--gateway` and `--aux-address` say, by subnet. Throws CliError. */
export function addressPools(flags: Flags): readonly Pool[] {
  const [subnets, ranges, gateways] = [flags.list('subnet'), flags.list('ip-range'), flags.list('gateway')]
  if (subnets.length < ranges.length || subnets.length < gateways.length) {
    throw new CliError('every ip-range or gateway must have a corresponding subnet')
  }
  const pools: Pool[] = []
  for (const subnet of subnets) {
    if (pools.some(({ Subnet = '' }) => contains(subnet, Subnet) || contains(Subnet, subnet))) {
      throw new CliError('multiple overlapping subnet configuration is not supported')
    }
    pools.push({ Subnet: subnet })
  }
  const owner = (kind: string, address: string) => {
    const pool = pools.find(({ Subnet = '' }) => contains(Subnet, address))
    if (!pool) throw new CliError(`no matching subnet for ${kind} ${address}`)
    return pool
  }
  for (const range of ranges) {
    if (!parseCidr(range)) throw new CliError(`invalid CIDR address: ${range}`)
    const pool = owner('range', range)
    if (pool.IPRange !== undefined) {
      const both = `${range}, ${pool.IPRange}`
      throw new CliError(`cannot configure multiple ranges (${both}) on the same subnet (${pool.Subnet ?? ''})`)
    }
    pool.IPRange = range
  }
  for (const gateway of gateways) {
    const pool = owner('gateway', gateway)
    if (pool.Gateway !== undefined) {
      const both = `${gateway}, ${pool.Gateway}`
      throw new CliError(`cannot configure multiple gateways (${both}) for the same subnet (${pool.Subnet ?? ''})`)
    }
    pool.Gateway = gateway
  }
  for (const [name, address] of Object.entries(pairs(flags.list('aux-address')))) {
    const pool = owner('aux-address', address)
    pool.AuxiliaryAddresses = { ...pool.AuxiliaryAddresses, [name]: address }
  }
  return pools
}

/** Whether a subnet has an address, or the first of a range, in it. Throws CliError. */
function contains(subnet: string, address: string): boolean {
  const range = parseCidr(subnet)
  if (!range) throw new CliError(`invalid subnet: invalid CIDR address: ${subnet}`)
  const inner = address.includes('/') ? parseCidr(address)?.bits : toBits(address)
  if (address.includes('/') && inner === undefined) throw new CliError(`invalid CIDR address: ${address}`)
  return inner?.length === range.bits.length && inner.startsWith(range.bits.slice(0, range.prefix))
}

function parseCidr(text: string): { readonly bits: string; readonly prefix: number } | undefined {
  const [address = '', prefix = '', ...more] = text.split('/')
  const bits = toBits(address)
  if (bits === undefined || more.length > 0 || !/^\d{1,3}$/.test(prefix) || Number(prefix) > bits.length)
    return undefined
  return { bits, prefix: Number(prefix) }
}

/** An address as zeros and ones, 32 or 128 of them; undefined where it is none. */
function toBits(address: string): string | undefined {
  if (!isAddress(address)) return undefined
  const binary = (digits: string, base: number, width: number) =>
    parseInt(digits, base).toString(2).padStart(width, '0')
  if (!address.includes(':'))
    return address
      .split('.')
      .map(part => binary(part, 10, 8))
      .join('')
  const [head = [], tail = []] = address.split('::').map(half => half.split(':').filter(Boolean))
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0')
  return [...head, ...zeros, ...tail].map(group => binary(group, 16, 16)).join('')
}
