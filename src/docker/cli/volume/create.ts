import { CliError, defineCommand } from '../command.ts'
import { pairs } from '../pairs.ts'
import { createDeclaration } from './options/create.ts'

export const volumeCreate = defineCommand({
  ...createDeclaration,
  async run({ api, out }, [name], flags) {
    if (flags.has('name') && name !== undefined) {
      throw new CliError(
        'conflicting options: cannot specify a volume-name through both --name and as a positional arg',
      )
    }
    const labels = flags.list('label')
    const { Name } = await api('POST /volumes/create', {
      body: {
        Name: name ?? flags.string('name'),
        Driver: flags.string('driver'),
        DriverOpts: pairs(flags.list('opt')),
        Labels: labels.length > 0 ? pairs(labels) : null,
      },
    })
    await out(`${Name}\n`)
    return 0
  },
})
