import { defineCommand } from '../command.ts'
import { forEach } from '../failure.ts'
import { restartDeclaration } from './options/restart.ts'
import { stopRequest } from './stop-request.ts'

export const command = defineCommand({
  ...restartDeclaration,
  async run({ api, out }, names, flags) {
    await forEach(names, async id => {
      await api('POST /containers/{id}/restart', { id, ...stopRequest(flags) })
      await out(`${id}\n`)
    })
    return 0
  },
})
