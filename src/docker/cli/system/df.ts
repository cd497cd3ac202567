// Behaviour: docker/cli cli/command/formatter/disk_usage.go
import type { Endpoints } from '../../api/endpoints.ts'
import { humanSize } from '../../format/size.ts'
import { defineCommand } from '../command.ts'
import { formatRows, type RowFormat } from '../formatter.ts'
import { verboseUsage } from './df-verbose.ts'
import { dfDeclaration } from './options/df.ts'

/** The reply of `GET /system/df`. */
export type Usage = Endpoints['GET /system/df']['reply']

interface Total {
  readonly type: string
  readonly count: number
  readonly active: number
  readonly size: number
  readonly reclaimable: number
  /** Whether the reclaimable part is also shown as a share of the size. */
  readonly share: boolean
}

const totals: RowFormat<Total> = {
  type: '*formatter.diskUsageImagesContext',
  headers: { Type: 'TYPE', TotalCount: 'TOTAL', Active: 'ACTIVE', Size: 'SIZE', Reclaimable: 'RECLAIMABLE' },
  table: 'table {{.Type}}\t{{.TotalCount}}\t{{.Active}}\t{{.Size}}\t{{.Reclaimable}}',
  fields: ({ type, count, active, size, reclaimable, share }) => ({
    Type: type,
    TotalCount: String(count),
    Active: String(active),
    Size: humanSize(size),
    Reclaimable: humanSize(reclaimable) + (share && size > 0 ? ` (${Math.trunc((reclaimable * 100) / size)}%)` : ''),
  }),
}

export const command = defineCommand({
  ...dfDeclaration,
  async run({ api, process, out }, _args, flags) {
    const usage = await api('GET /system/df', {})
    const format = flags.string('format')
    if (flags.bool('verbose')) {
      await out(verboseUsage(usage, process.world.now(), format))
      return 0
    }
    await out(formatRows(totals, totalsOf(usage), format))
    return 0
  },
})

function totalsOf({ LayersSize, Images, Containers, Volumes, BuildCache }: Usage): readonly Total[] {
  const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + Math.max(size, 0), 0)
  const usedImages = Images.filter(image => image.Containers !== 0)
  const stopped = Containers.filter(({ State }) => !/^(running|paused|restarting)$/.test(State))
  const unused = Volumes.filter(({ UsageData }) => UsageData.RefCount === 0)
  const used = sum(usedImages.filter(({ SharedSize }) => SharedSize !== -1).map(image => image.Size - image.SharedSize))
  return [
    {
      type: 'Images',
      count: Images.length,
      active: Images.filter(image => image.Containers > 0).length,
      size: LayersSize,
      reclaimable: LayersSize - used,
      share: true,
    },
    {
      type: 'Containers',
      count: Containers.length,
      active: Containers.length - stopped.length,
      size: sum(Containers.map(({ SizeRw = 0 }) => SizeRw)),
      reclaimable: sum(stopped.map(({ SizeRw = 0 }) => SizeRw)),
      share: true,
    },
    {
      type: 'Local Volumes',
      count: Volumes.length,
      active: Volumes.length - unused.length,
      size: sum(Volumes.map(({ UsageData }) => UsageData.Size)),
      reclaimable: sum(unused.map(({ UsageData }) => UsageData.Size)),
      share: true,
    },
    { type: 'Build Cache', count: BuildCache.length, active: 0, size: 0, reclaimable: 0, share: false },
  ]
}
