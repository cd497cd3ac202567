import type { VolumeResource } from '../../api/endpoints/volume.ts'
import { defineCommand } from '../command.ts'
import { formatOf } from '../configured-format.ts'
import { filtersOf } from '../filters.ts'
import { formatRows, type RowFormat } from '../formatter.ts'
import { naturally } from '../natural.ts'
import { labelFields } from '../labels.ts'
import { lsDeclaration } from './options/ls.ts'

/** Volumes of a list; what they use is only known to `system df`. */
export const volumeShape = (table: string, raw = ''): RowFormat<VolumeRow> => ({
  type: '*formatter.volumeContext',
  headers: {
    Name: 'VOLUME NAME',
    Driver: 'DRIVER',
    Scope: 'SCOPE',
    Availability: 'AVAILABILITY',
    Mountpoint: 'MOUNTPOINT',
    Labels: 'LABELS',
    Group: 'GROUP',
    Links: 'LINKS',
    Size: 'SIZE',
    Status: 'STATUS',
  },
  table,
  raw,
  fields: ({ volume, links = 'N/A', size = 'N/A' }) => ({
    Name: volume.Name,
    Driver: volume.Driver,
    Scope: volume.Scope,
    Mountpoint: volume.Mountpoint,
    Links: links,
    Size: size,
    Group: 'N/A',
    Status: 'N/A',
    Availability: 'N/A',
    ...labelFields(volume.Labels),
  }),
})

interface VolumeRow {
  readonly volume: VolumeResource
  readonly links?: string
  readonly size?: string
}

export const command = defineCommand({
  ...lsDeclaration,
  async run(context, _args, flags) {
    const { api, out } = context
    const { Volumes } = await api('GET /volumes', filtersOf(flags.list('filter')))
    const rows = [...Volumes].sort((one, other) => naturally(one.Name, other.Name))
    const quiet = flags.bool('quiet')
    const shape = volumeShape(
      quiet ? '{{.Name}}' : 'table {{.Driver}}\t{{.Name}}',
      quiet ? 'name: {{.Name}}' : 'name: {{.Name}}\ndriver: {{.Driver}}\n',
    )
    await out(
      formatRows(
        shape,
        rows.map(volume => ({ volume })),
        formatOf(context, flags, 'volumesFormat'),
      ),
    )
    return 0
  },
})
