import type { State } from '../state.ts'
import { timestamp } from '../time.ts'
import { isPredefined, membersOf } from './find.ts'
import { address6Of, range6Of } from './ipv6.ts'
import type { Network } from './types.ts'

/** A network in the daemon's shape and order; containers only where `detailed`, and only those that run. */
export function inspectNetwork(state: State, network: Network, detailed: boolean) {
  const { id, name, created, driver } = network
  return {
    Name: name,
    Id: id,
    Created: timestamp(created),
    Scope: 'local' as const,
    Driver: driver,
    EnableIPv4: true,
    EnableIPv6: network.enableIPv6,
    IPAM: {
      Driver: 'default',
      Options: isPredefined(network) ? null : {},
      Config: network.subnet === undefined ? null : ranges(network),
    },
    Internal: network.internal,
    Attachable: network.attachable,
    Ingress: false,
    ConfigFrom: { Network: '' },
    ConfigOnly: false,
    Containers: detailed ? members(state, network) : {},
    Options: network.options,
    Labels: network.labels,
  }
}

/** The ranges that the user chose, and after them the daemon's own choices. */
function ranges(network: Network) {
  const { subnet = '', gateway = '', pools } = network
  const chosen = (colon: boolean) => pools.some(({ Subnet = '' }) => Subnet.includes(':') === colon)
  const range6 = range6Of(network)
  return [
    ...pools.map(ordered),
    ...(chosen(false) ? [] : [{ Subnet: subnet, Gateway: gateway }]),
    ...(chosen(true) || !range6 ? [] : [{ Subnet: range6.subnet, Gateway: range6.gateway }]),
  ]
}

function ordered({ Subnet, IPRange, Gateway, AuxiliaryAddresses }: Network['pools'][number]) {
  return {
    ...(Subnet !== undefined && { Subnet }),
    ...(IPRange !== undefined && { IPRange }),
    ...(Gateway !== undefined && { Gateway }),
    ...(AuxiliaryAddresses && Object.keys(AuxiliaryAddresses).length > 0 && { AuxiliaryAddresses }),
  }
}

function members(state: State, network: Network) {
  const prefix = network.subnet?.split('/')[1]
  const rows = membersOf(state, network).map(({ container, endpoint }) => {
    const address6 = address6Of(network, endpoint.address)
    const row = {
      Name: container.name,
      EndpointID: endpoint.id,
      MacAddress: endpoint.mac,
      IPv4Address: endpoint.address === '' ? '' : `${endpoint.address}/${prefix ?? ''}`,
      IPv6Address: address6 === undefined ? '' : `${address6}/${range6Of(network)!.subnet.split('/')[1]!}`,
    }
    return [container.id, row] as const
  })
  return Object.fromEntries(rows.sort(([one], [other]) => (one < other ? -1 : 1)))
}
