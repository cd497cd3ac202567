import { defineCommand } from '../command.ts'
import { forEach } from '../failure.ts'
import { rmDeclaration } from './options/rm.ts'

export const command = defineCommand({
  ...rmDeclaration,
  async run({ api, out }, names, flags) {
    await forEach(names, async name => {
      await api('DELETE /volumes/{name}', { name, ...(flags.bool('force') && { force: 1 }) })
      await out(`${name}\n`)
    })
    return 0
  },
})
