import { ApiError } from '../../api/api.ts'
import { CliError, defineCommand } from '../command.ts'
import { messageOf } from '../failure.ts'
import { platformQuery } from '../container/platform.ts'
import { rmiDeclaration } from './options/rmi.ts'

export const command = defineCommand({
  ...rmiDeclaration,
  async run({ api, out, err }, names, flags) {
    const force = flags.bool('force')
    const platforms = flags.list('platform').map(text => platformQuery(text).platform!)
    const request = {
      ...(force && { force: 1 as const }),
      ...(flags.bool('no-prune') && { noprune: 1 as const }),
      ...(platforms.length > 0 && { platforms }),
    }
    const failures: string[] = []
    let isFatal = false
    for (const name of names) {
      try {
        const removed = await api('DELETE /images/{name}', { name, ...request })
        for (const { Untagged, Deleted } of removed) {
          await out(Untagged === undefined ? `Deleted: ${Deleted!}\n` : `Untagged: ${Untagged}\n`)
        }
      } catch (error) {
        failures.push(messageOf(error))
        if (!(error instanceof ApiError && error.status === 404)) isFatal = true
      }
    }
    if (failures.length === 0) return 0
    const message = failures.join('\n')
    if (!force || isFatal) throw new CliError(message)
    await err(`${message}\n`)
    return 0
  },
})
