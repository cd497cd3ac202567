import { defineCommand } from '../command.ts'
import { eachAtOnce } from './each.ts'
import { unpauseDeclaration } from './options/unpause.ts'

export const command = defineCommand({
  ...unpauseDeclaration,
  run(context, names) {
    return eachAtOnce(context, names, id => context.api('POST /containers/{id}/unpause', { id }))
  },
})
