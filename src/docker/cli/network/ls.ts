import type { NetworkResource } from '../../api/endpoints/network.ts'
import { defineCommand } from '../command.ts'
import { formatOf } from '../configured-format.ts'
import { filtersOf } from '../filters.ts'
import { formatRows, type RowFormat } from '../formatter.ts'
import { naturally } from '../natural.ts'
import { labelFields } from '../labels.ts'
import { lsDeclaration } from './options/ls.ts'

const shape = (full: boolean, quiet: boolean): RowFormat<NetworkResource> => ({
  type: '*network.networkContext',
  headers: {
    ID: 'NETWORK ID',
    Name: 'NAME',
    Driver: 'DRIVER',
    Scope: 'SCOPE',
    IPv4: 'IPV4',
    IPv6: 'IPV6',
    Internal: 'INTERNAL',
    Labels: 'LABELS',
    CreatedAt: 'CREATED AT',
  },
  table: quiet ? '{{.ID}}' : 'table {{.ID}}\t{{.Name}}\t{{.Driver}}\t{{.Scope}}',
  raw: quiet ? 'network_id: {{.ID}}' : 'network_id: {{.ID}}\nname: {{.Name}}\ndriver: {{.Driver}}\nscope: {{.Scope}}\n',
  fields: network => ({
    ID: full ? network.Id : network.Id.slice(0, 12),
    Name: network.Name,
    Driver: network.Driver,
    Scope: network.Scope,
    IPv4: String(network.EnableIPv4),
    IPv6: String(network.EnableIPv6),
    Internal: String(network.Internal),
    CreatedAt: network.Created.replace('T', ' ').replace('Z', ' +0000 UTC'),
    ...labelFields(network.Labels),
  }),
})

export const command = defineCommand({
  ...lsDeclaration,
  async run(context, _args, flags) {
    const { api, out } = context
    const networks = await api('GET /networks', filtersOf(flags.list('filter')))
    const rows = [...networks].sort((one, other) => naturally(one.Name, other.Name))
    await out(
      formatRows(shape(flags.bool('no-trunc'), flags.bool('quiet')), rows, formatOf(context, flags, 'networksFormat')),
    )
    return 0
  },
})
