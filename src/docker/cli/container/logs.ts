import { defineCommand } from '../command.ts'
import { timestamp } from '../timestamp.ts'
import { logsDeclaration } from './options/logs.ts'
import { exchange } from './streams.ts'

export const command = defineCommand({
  ...logsDeclaration,
  async run({ api, process }, [name = ''], flags) {
    const { Id: id } = await api('GET /containers/{id}/json', { id: name })
    const time = (option: 'since' | 'until') =>
      flags.string(option) && { [option]: timestamp(flags.string(option), process.world.now(), option) }
    const remote = await api(
      'GET /containers/{id}/logs',
      {
        id,
        stdout: 1,
        stderr: 1,
        ...time('since'),
        ...time('until'),
        ...(flags.bool('timestamps') && { timestamps: 1 }),
        ...(flags.bool('follow') && { follow: 1 }),
        ...(flags.bool('details') && { details: 1 }),
        tail: flags.string('tail'),
      },
      process.killed,
    )
    await exchange(process, remote, { input: false, detachKeys: '' })
    return 0
  },
})
