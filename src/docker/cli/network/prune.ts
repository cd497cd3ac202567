import type { Context } from '../command.ts'
import { defineCommand } from '../command.ts'
import { confirm, pruneQuestion } from '../confirm.ts'
import { filtersOf } from '../filters.ts'
import { pruneDeclaration } from './options/prune.ts'

const warning = 'This will remove all custom networks not used by at least one container.'

export const command = defineCommand({
  ...pruneDeclaration,
  async run(context, _args, flags) {
    if (!flags.bool('force') && !(await confirm(context, pruneQuestion(warning)))) return 0
    await context.out(await pruneNetworks(context, flags.list('filter')))
    return 0
  },
})

/** Prunes; gives the report, empty where nothing was removed. */
export async function pruneNetworks({ api }: Context, filters: readonly string[]): Promise<string> {
  const { NetworksDeleted } = await api('POST /networks/prune', filtersOf(filters))
  return NetworksDeleted ? `Deleted Networks:\n${NetworksDeleted.join('\n')}\n\n` : ''
}
