import { humanSize } from '../../format/size.ts'
import { Struct } from '../../format/values.ts'
import { CliError } from '../command.ts'
import { containerFormat } from '../container/rows.ts'
import { formatRows } from '../formatter.ts'
import { imageFormat, imageRows } from '../image/row.ts'
import { volumeShape } from '../volume/ls.ts'
import type { Usage } from './df.ts'
import { formatLine, formatTemplate } from './format.ts'

const tables = {
  images:
    'table {{.Repository}}\t{{.Tag}}\t{{.ID}}\t{{.CreatedSince}}\t{{.Size}}\t{{.SharedSize}}\t{{.UniqueSize}}\t{{.Containers}}',
  containers:
    'table {{.ID}}\t{{.Image}}\t{{.Command}}\t{{.LocalVolumes}}\t{{.Size}}\t{{.RunningFor}}\t{{.Status}}\t{{.Names}}',
  volumes: 'table {{.Name}}\t{{.Links}}\t{{.Size}}',
  cache: 'CACHE ID   CACHE TYPE   SIZE      CREATED   LAST USED   USAGE     SHARED\n',
}

/** What `docker system df -v` prints: every image, container and volume. Throws CliError. */
export function verboseUsage(usage: Usage, now: number, format: string): string {
  const full = format !== '' && format !== 'table'
  const images = imageFormat(now, !full, false)
  const containers = containerFormat({ now, truncate: !full, size: true, quiet: false })
  const volumes = volumeShape(tables.volumes)
  const rows = {
    images: imageRows(usage.Images, false),
    // What a container shares with its image is shown with the image.
    containers: usage.Containers.map(container => ({ ...container, SizeRootFs: 0 })),
    volumes: usage.Volumes.map(volume => ({
      volume,
      links: String(volume.UsageData.RefCount),
      size: humanSize(volume.UsageData.Size),
    })),
  }
  if (full) {
    const all = {
      Images: rows.images.map(row => new Struct(images.type, images.fields(row))),
      Containers: rows.containers.map(row => new Struct(containers.type, containers.fields(row))),
      Volumes: rows.volumes.map(row => new Struct(volumes.type, volumes.fields(row))),
      BuildCache: [],
    }
    const template = formatTemplate(format.replaceAll('\\t', '\t').replaceAll('\\n', '\n'))
    const [line, problem] = formatLine(template, new Struct('*formatter.diskUsageContext', all, all))
    if (problem !== '') throw new CliError(problem)
    // It ends where the template does.
    return line.slice(0, -1)
  }
  return (
    `Images space usage:\n\n${formatRows({ ...images, table: tables.images }, rows.images)}\n` +
    `Containers space usage:\n\n${formatRows({ ...containers, table: tables.containers }, rows.containers)}\n` +
    `Local Volumes space usage:\n\n${formatRows(volumes, rows.volumes)}\n` +
    `Build cache usage: ${humanSize(0)}\n\n${tables.cache}`
  )
}
