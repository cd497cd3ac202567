import { ApiError } from '../../api/api.ts'
import type { Api } from '../../api/client.ts'
import { CliError, defineCommand } from '../command.ts'
import { messageOf } from '../failure.ts'
import { rmDeclaration } from './options/rm.ts'

export const command = defineCommand({
  ...rmDeclaration,
  async run({ api, out, err }, names, flags) {
    let failed = false
    for (const name of names) {
      try {
        await lookAt(api, name)
        await api('DELETE /networks/{id}', { id: name })
        await out(`${name}\n`)
      } catch (error) {
        if (flags.bool('force') && error instanceof ApiError && error.status === 404) continue
        failed = true
        await err(`${messageOf(error)}\n`)
      }
    }
    if (failed) throw new CliError('exit status 1')
    return 0
  },
})

/** The client looks whether it is a swarm's ingress network first; that it is not there does not matter yet. */
async function lookAt(api: Api, id: string) {
  try {
    await api('GET /networks/{id}', { id })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
  }
}
