import { defineCommand } from '../command.ts'
import { eachAtOnce } from './each.ts'
import { killDeclaration } from './options/kill.ts'

export const command = defineCommand({
  ...killDeclaration,
  run(context, names, flags) {
    const signal = flags.string('signal')
    return eachAtOnce(context, names, id =>
      context.api('POST /containers/{id}/kill', { id, ...(signal && { signal }) }),
    )
  },
})
