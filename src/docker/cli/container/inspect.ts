import { defineCommand } from '../command.ts'
import { inspectAll } from '../inspect.ts'
import { inspectDeclaration } from './options/inspect.ts'

export const command = defineCommand({
  ...inspectDeclaration,
  run(context, names, flags) {
    const size = flags.bool('size') && { size: 1 as const }
    return inspectAll(context, names, flags.string('format'), id =>
      context.api('GET /containers/{id}/json', { id, ...size }),
    )
  },
})
