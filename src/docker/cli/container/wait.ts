import { defineCommand } from '../command.ts'
import { forEach } from '../failure.ts'
import { waitFor } from './connect.ts'
import { waitDeclaration } from './options/wait.ts'

export const command = defineCommand({
  ...waitDeclaration,
  async run(context, names) {
    await forEach(names, async name => {
      const { exit } = await waitFor(context, name)
      await context.out(`${await exit}\n`)
    })
    return 0
  },
})
