import { defineCommand } from '../command.ts'
import { eachAtOnce } from './each.ts'
import { stopDeclaration } from './options/stop.ts'
import { stopRequest } from './stop-request.ts'

export const command = defineCommand({
  ...stopDeclaration,
  run(context, names, flags) {
    return eachAtOnce(context, names, id => context.api('POST /containers/{id}/stop', { id, ...stopRequest(flags) }))
  },
})
