import { humanSize } from '../../format/size.ts'
import { type Context, defineCommand } from '../command.ts'
import { confirm, pruneQuestion } from '../confirm.ts'
import { filtersOf } from '../filters.ts'
import { pruneDeclaration } from './options/prune.ts'

const warnings = {
  all: 'This will remove all images without at least one container associated to them.',
  dangling: 'This will remove all dangling images.',
}

export const command = defineCommand({
  ...pruneDeclaration,
  async run(context, _args, flags) {
    const all = flags.bool('all')
    const question = pruneQuestion(all ? warnings.all : warnings.dangling)
    if (!flags.bool('force') && !(await confirm(context, question))) return 0
    const { report, reclaimed } = await pruneImages(context, flags.list('filter'), all)
    await context.out(`${report}Total reclaimed space: ${humanSize(reclaimed)}\n`)
    return 0
  },
})

/** Prunes; gives the report, empty where nothing was removed, and the bytes that came free. */
export async function pruneImages(
  { api }: Context,
  filters: readonly string[],
  all: boolean,
): Promise<{ readonly report: string; readonly reclaimed: number }> {
  const request = filtersOf([...filters, `dangling=${!all}`])
  const { ImagesDeleted, SpaceReclaimed } = await api('POST /images/prune', request)
  const lines = ImagesDeleted?.map(({ Untagged, Deleted }) =>
    Untagged === undefined ? `deleted: ${Deleted!}\n` : `untagged: ${Untagged}\n`,
  )
  return { report: lines ? `Deleted Images:\n${lines.join('')}\n` : '', reclaimed: SpaceReclaimed }
}
