import { humanSize } from '../../format/size.ts'
import { CliError, type Context, defineCommand } from '../command.ts'
import { confirm } from '../confirm.ts'
import { pruneContainers } from '../container/prune.ts'
import { filtersOf } from '../filters.ts'
import { pruneImages } from '../image/prune.ts'
import { pruneNetworks } from '../network/prune.ts'
import { pruneVolumes } from '../volume/prune.ts'
import { pruneDeclaration } from './options/prune.ts'

export const command = defineCommand({
  ...pruneDeclaration,
  async run(context, _args, flags) {
    const [all, volumes] = [flags.bool('all'), flags.bool('volumes')]
    const filters = flags.list('filter')
    if (volumes && filters.some(filter => filter.startsWith('until='))) {
      throw new CliError('ERROR: The "until" filter is not supported with "--volumes"')
    }
    if (!flags.bool('force') && !(await confirm(context, question(all, volumes, filters)))) return 0
    const containers = await pruneContainers(context, filters)
    await context.out(containers.report)
    await context.out(await pruneNetworks(context, filters))
    const volume = volumes ? await pruneVolumes(context, filters) : { report: '', reclaimed: 0 }
    await context.out(volume.report)
    const image = await pruneImages(context, filters, all)
    await context.out(image.report)
    const cache = await pruneBuildCache(context, filters, all)
    await context.out(cache.report)
    const reclaimed = containers.reclaimed + volume.reclaimed + image.reclaimed + cache.reclaimed
    await context.out(`Total reclaimed space: ${humanSize(reclaimed)}\n`)
    return 0
  },
})

async function pruneBuildCache({ api }: Context, filters: readonly string[], all: boolean) {
  const request = { ...(all && { all: 1 as const }), filters: '', ...filtersOf(filters) }
  const { CachesDeleted, SpaceReclaimed } = await api('POST /build/prune', request)
  const report = CachesDeleted ? `Deleted build cache objects:\n${CachesDeleted.join('\n')}\n\n` : ''
  return { report, reclaimed: SpaceReclaimed }
}

function question(all: boolean, volumes: boolean, filters: readonly string[]) {
  const removed = [
    'all stopped containers',
    'all networks not used by at least one container',
    ...(volumes ? ['all anonymous volumes not used by at least one container'] : []),
    all ? 'all images without at least one container associated to them' : 'all dangling images',
    all ? 'all build cache' : 'unused build cache',
  ]
  const list = (lines: readonly string[]) => lines.map(line => `  - ${line}\n`).join('')
  const filtered =
    filters.length > 0 ? `\n  Items to be pruned will be filtered with:\n${list([...filters].sort())}` : ''
  return `WARNING! This will remove:\n${list(removed)}${filtered}\nAre you sure you want to continue?`
}
