import { defineCommand } from '../command.ts'
import { platformQuery } from '../container/platform.ts'
import { inspectAll } from '../inspect.ts'
import { inspectDeclaration } from './options/inspect.ts'

export const command = defineCommand({
  ...inspectDeclaration,
  run(context, names, flags) {
    const platform = platformQuery(flags.string('platform'), '')
    return inspectAll(context, names, flags.string('format'), name =>
      context.api('GET /images/{name}/json', { name, ...platform }),
    )
  },
})
