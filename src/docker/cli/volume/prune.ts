import { humanSize } from '../../format/size.ts'
import { CliError, type Context, defineCommand } from '../command.ts'
import { confirm, pruneQuestion } from '../confirm.ts'
import { filtersOf } from '../filters.ts'
import { pruneDeclaration } from './options/prune.ts'

const warning = (kind: string) => `This will remove ${kind} local volumes not used by at least one container.`

export const command = defineCommand({
  ...pruneDeclaration,
  async run(context, _args, flags) {
    const all = flags.bool('all')
    const filters = flags.list('filter')
    if (all && filters.some(filter => filter.startsWith('all='))) {
      throw new CliError('conflicting options: cannot specify both --all and --filter all=1')
    }
    const question = pruneQuestion(warning(all ? 'all' : 'anonymous'))
    if (!flags.bool('force') && !(await confirm(context, question))) return 0
    const { report, reclaimed } = await pruneVolumes(context, filters, all)
    await context.out(`${report}Total reclaimed space: ${humanSize(reclaimed)}\n`)
    return 0
  },
})

/** Prunes; gives the report, empty where nothing was removed, and the bytes that came free. */
export async function pruneVolumes(
  { api }: Context,
  filters: readonly string[],
  all = false,
): Promise<{ readonly report: string; readonly reclaimed: number }> {
  const request = filtersOf(filters, all ? [['all', 'true']] : [])
  const { VolumesDeleted, SpaceReclaimed } = await api('POST /volumes/prune', request)
  const report = VolumesDeleted ? `Deleted Volumes:\n${VolumesDeleted.join('\n')}\n\n` : ''
  return { report, reclaimed: SpaceReclaimed }
}
