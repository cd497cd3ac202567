import { CliError, defineCommand } from '../command.ts'
import { messageOf } from '../failure.ts'
import { renameDeclaration } from './options/rename.ts'

export const command = defineCommand({
  ...renameDeclaration,
  async run({ api, err }, args) {
    const [id = '', name = ''] = args.map(arg => arg.trim())
    if (id === '' || name === '') throw new CliError('Error: Neither old nor new names may be empty')
    try {
      await api('POST /containers/{id}/rename', { id, name })
    } catch (error) {
      await err(`${messageOf(error)}\n`)
      throw new CliError(`Error: failed to rename container named ${id}`)
    }
    return 0
  },
})
