import { CliError, defineCommand } from '../command.ts'
import { pairs } from '../pairs.ts'
import { createDeclaration } from './options/create.ts'

export const command = defineCommand({
  ...createDeclaration,
  async run({ api, out }, [name], flags) {
    if (flags.has('name') && name !== undefined) {
      throw new CliError(
        'conflicting options: cannot specify a volume-name through both --name and as a positional arg',
      )
    }
    const isCluster = flags.given.some(option => !/^(driver|label|name|opt)$/.test(option))
    const wanted = name ?? flags.string('name')
    const { Name } = await api('POST /volumes/create', {
      body: {
        Driver: flags.string('driver'),
        ...(flags.has('opt') && { DriverOpts: pairs(flags.list('opt')) }),
        ...(flags.has('label') && { Labels: pairs(flags.list('label')) }),
        ...(wanted && { Name: wanted }),
        ...(isCluster && {
          ClusterVolumeSpec: { Group: flags.string('group'), Availability: flags.string('availability') },
        }),
      },
    })
    await out(`${Name}\n`)
    return 0
  },
})
