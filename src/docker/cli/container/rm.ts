import { CliError, defineCommand } from '../command.ts'
import { eachAtOnce } from './each.ts'
import { rmDeclaration } from './options/rm.ts'

export const command = defineCommand({
  ...rmDeclaration,
  run(context, names, flags) {
    const force = flags.bool('force')
    const how = {
      ...(force && { force: 1 as const }),
      ...(flags.bool('link') && { link: 1 as const }),
      ...(flags.bool('volumes') && { v: 1 as const }),
    }
    const remove = async (name: string) => {
      const id = name.replace(/^\/+|\/+$/g, '')
      if (id === '') throw new CliError('container name cannot be empty')
      await context.api('DELETE /containers/{id}', { id, ...how })
    }
    return eachAtOnce(context, names, remove, { skipMissing: force })
  },
})
