import { humanSize } from '../../format/size.ts'
import { type Context, defineCommand } from '../command.ts'
import { confirm, pruneQuestion } from '../confirm.ts'
import { filtersOf } from '../filters.ts'
import { pruneDeclaration } from './options/prune.ts'

export const command = defineCommand({
  ...pruneDeclaration,
  async run(context, _args, flags) {
    const question = pruneQuestion('This will remove all stopped containers.')
    if (!flags.bool('force') && !(await confirm(context, question))) return 0
    const { report, reclaimed } = await pruneContainers(context, flags.list('filter'))
    await context.out(`${report}Total reclaimed space: ${humanSize(reclaimed)}\n`)
    return 0
  },
})

/** Prunes; gives the report, empty where nothing was removed, and the bytes that came free. */
export async function pruneContainers(
  { api }: Context,
  filters: readonly string[],
): Promise<{ readonly report: string; readonly reclaimed: number }> {
  const { ContainersDeleted, SpaceReclaimed } = await api('POST /containers/prune', filtersOf(filters))
  const report = ContainersDeleted?.length ? `Deleted Containers:\n${ContainersDeleted.join('\n')}\n\n` : ''
  return { report, reclaimed: SpaceReclaimed }
}
