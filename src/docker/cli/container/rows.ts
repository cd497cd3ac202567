// Behaviour: docker/cli cli/command/formatter/container.go
import type { ContainerSummary } from '../../api/endpoints/container.ts'
import { familiarString, parseReference } from '../../api/reference.ts'
import { humanDuration } from '../../format/duration.ts'
import { quote } from '../../format/go.ts'
import { humanSize } from '../../format/size.ts'
import { ellipsis, shortId } from '../../format/text.ts'
import { goTime } from '../../format/time.ts'
import type { RowFormat } from '../formatter.ts'
import { labelFields } from '../labels.ts'
import { portsColumn } from './ports-column.ts'

export interface ContainerRows {
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly truncate: boolean
  /** With a column for sizes. */
  readonly size: boolean
  readonly quiet: boolean
}

const headers = {
  ID: 'CONTAINER ID',
  Names: 'NAMES',
  Image: 'IMAGE',
  Command: 'COMMAND',
  CreatedAt: 'CREATED AT',
  RunningFor: 'CREATED',
  Ports: 'PORTS',
  State: 'STATE',
  Status: 'STATUS',
  Size: 'SIZE',
  Labels: 'LABELS',
  Mounts: 'MOUNTS',
  LocalVolumes: 'LOCAL VOLUMES',
  Networks: 'NETWORKS',
  Platform: 'PLATFORM',
}

const raw = `container_id: {{.ID}}
image: {{.Image}}
command: {{.Command}}
created_at: {{.CreatedAt}}
state: {{- pad .State 1 0}}
status: {{- pad .Status 1 0}}
names: {{.Names}}
labels: {{- pad .Labels 1 0}}
ports: {{- pad .Ports 1 0}}
`

/** How `docker ps` shows containers. */
export function containerFormat({ now, truncate, size, quiet }: ContainerRows): RowFormat<ContainerSummary> {
  const familiar = familiarNames()
  const columns = ['ID', 'Image', 'Command', 'RunningFor', 'Status', 'Ports', 'Names', ...(size ? ['Size'] : [])]
  return {
    type: '*formatter.ContainerContext',
    headers,
    table: quiet ? '{{.ID}}' : `table ${columns.map(name => `{{.${name}}}`).join('\t')}`,
    raw: quiet ? 'container_id: {{.ID}}' : raw + (size ? 'size: {{.Size}}\n' : ''),
    fields: container => ({
      // Asked for seldom, of thousands of rows.
      Labels: () => labelFields(container.Labels).Labels(),
      Label: (name: string) => labelFields(container.Labels).Label(name),
      ID: () => (truncate ? shortId(container.Id) : container.Id),
      Names: () => names(container, truncate).join(','),
      Image: () => imageColumn(container, truncate, familiar),
      Command: () => quote(truncate ? ellipsis(container.Command, 20) : container.Command),
      CreatedAt: () => goTime(container.Created * 1000),
      RunningFor: () => `${humanDuration(now - container.Created * 1000)} ago`,
      Ports: () => portsColumn(container.Ports),
      State: () => container.State,
      Status: () => container.Status,
      Size: () => sizeColumn(container),
      Mounts: () =>
        mounts(container)
          .map(name => (truncate ? ellipsis(name, 15) : name))
          .join(','),
      LocalVolumes: () => String(container.Mounts.filter(({ Driver }) => Driver === 'local').length),
      Networks: () => Object.keys(container.NetworkSettings.Networks).join(','),
      Platform: () => null,
    }),
  }
}

/** Links make names with a slash inside, of which only the whole list tells. */
function names({ Names }: ContainerSummary, truncate: boolean): readonly string[] {
  const own = Names.map(name => name.replace(/^\//, ''))
  const plain = own.find(name => !name.includes('/'))
  return truncate && plain !== undefined ? [plain] : own
}

function imageColumn({ Image, ImageID }: ContainerSummary, truncate: boolean, familiar: (name: string) => string) {
  if (Image === '') return '<no image>'
  if (!truncate) return Image
  const id = shortId(ImageID)
  return shortId(Image) === id ? id : familiar(Image)
}

/** Images' names without digests; each is read once, as many containers have few images. */
function familiarNames(): (name: string) => string {
  const known = new Map<string, string>()
  return name => {
    const familiar = known.get(name) ?? familiarName(name)
    known.set(name, familiar)
    return familiar
  }
}

function familiarName(name: string): string {
  try {
    const { digest: _, ...reference } = parseReference(name)
    return familiarString(reference)
  } catch {
    return name
  }
}

function sizeColumn({ SizeRw = 0, SizeRootFs = 0 }: ContainerSummary): string {
  return humanSize(SizeRw, 3) + (SizeRootFs > 0 ? ` (virtual ${humanSize(SizeRootFs, 3)})` : '')
}

const mounts = ({ Mounts }: ContainerSummary) => Mounts.map(({ Name, Source }) => Name || Source)
