import { defineCommand } from '../command.ts'
import { eachAtOnce } from './each.ts'
import { pauseDeclaration } from './options/pause.ts'

export const command = defineCommand({
  ...pauseDeclaration,
  run(context, names) {
    return eachAtOnce(context, names, id => context.api('POST /containers/{id}/pause', { id }))
  },
})
