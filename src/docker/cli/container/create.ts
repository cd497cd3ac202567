import { type Context, defineCommand, type Flags } from '../command.ts'
import { checkPull, createContainer } from './create-container.ts'
import { createDeclaration } from './options/create.ts'
import { createBody } from './settings/create-body.ts'
import { withHelp } from './with-help.ts'

export const command = defineCommand({
  ...createDeclaration,
  async run(context, args, flags) {
    const id = await createContainer(context, await readOptions(context, args, flags), flags)
    await context.out(`${id}\n`)
    return 0
  },
})

async function readOptions(context: Context, args: readonly string[], flags: Flags) {
  try {
    checkPull(flags.string('pull'))
    return await createBody(context, args, flags)
  } catch (error) {
    throw withHelp(error, 'create', 125)
  }
}
