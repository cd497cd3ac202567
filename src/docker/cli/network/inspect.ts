import { defineCommand } from '../command.ts'
import { inspectAll } from '../inspect.ts'
import { inspectDeclaration } from './options/inspect.ts'

export const command = defineCommand({
  ...inspectDeclaration,
  run(context, names, flags) {
    const verbose = flags.bool('verbose') && { verbose: true }
    return inspectAll(context, names, flags.string('format'), id =>
      context.api('GET /networks/{id}', { id, ...verbose }),
    )
  },
})
