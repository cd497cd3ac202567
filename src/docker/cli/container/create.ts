import { CliError, type Context, defineCommand, type Flags } from '../command.ts'
import { messageOf } from '../failure.ts'
import { checkPull, createContainer } from './create-container.ts'
import { createDeclaration } from './options/create.ts'
import { createBody } from './settings/create-body.ts'

export const containerCreate = defineCommand({
  ...createDeclaration,
  async run(context, args, flags) {
    const id = await createContainer(context, readOptions(context, args, flags), flags)
    await context.out(`${id}\n`)
    return 0
  },
})

function readOptions({ process }: Context, args: readonly string[], flags: Flags) {
  try {
    checkPull(flags.string('pull'))
    return createBody(process, args, flags)
  } catch (error) {
    throw withHelp(error, 'create', 125)
  }
}

/** A failure as `run` and `create` print it: with docker's name before it and the way to help after it. */
export function withHelp(error: unknown, verb: 'run' | 'create', code: number): CliError {
  return new CliError(`docker: ${messageOf(error)}\n\nRun 'docker ${verb} --help' for more information`, code)
}
