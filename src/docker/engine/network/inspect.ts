import type { Network, State } from '../state.ts'
import { timestamp } from '../time.ts'
import { isPredefined, membersOf } from './find.ts'

/** A network in the daemon's shape and order; containers only where `detailed`, and only those that run. */
export function inspectNetwork(state: State, network: Network, detailed: boolean) {
  const { id, name, created, driver, subnet, gateway, pools } = network
  const automatic = subnet === undefined ? null : [{ Subnet: subnet, ...(gateway && { Gateway: gateway }) }]
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
      Config: pools.length > 0 ? pools.map(pool => ordered(pool)) : automatic,
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
    const row = {
      Name: container.name,
      EndpointID: endpoint.id,
      MacAddress: endpoint.mac,
      IPv4Address: endpoint.address === '' ? '' : `${endpoint.address}/${prefix ?? ''}`,
      IPv6Address: '',
    }
    return [container.id, row] as const
  })
  return Object.fromEntries(rows.sort(([one], [other]) => (one < other ? -1 : 1)))
}
