// Behaviour: docker/buildx commands/prune.go
import { defineCommand } from '../command.ts'
import { confirm } from '../confirm.ts'
import { pruneDeclaration } from './options/prune.ts'

const warning = (kind: string) => `WARNING! This will remove all ${kind}. Are you sure you want to continue?`

/** The cache is always empty, as nothing is built here. */
export const command = defineCommand({
  ...pruneDeclaration,
  async run(context, _args, flags) {
    await context.api('HEAD /_ping', {})
    const question = warning(flags.bool('all') ? 'build cache' : 'dangling build cache')
    if (!flags.bool('force') && !(await confirm(context, question))) return 0
    await context.out('Total:\t0B\n')
    return 0
  },
})
