import { Struct } from '../../format/values.ts'
import { defineCommand } from '../command.ts'
import { inspectAll } from '../inspect.ts'
import { inspectDeclaration } from './options/inspect.ts'

export const command = defineCommand({
  ...inspectDeclaration,
  run(context, names, flags) {
    return inspectAll(context, names, flags.string('format'), async name => {
      const volume = await context.api('GET /volumes/{name}', { name })
      const fields = { ClusterVolume: null, ...volume, Status: null, UsageData: null }
      return new Struct('volume.Volume', fields, volume)
    })
  },
})
