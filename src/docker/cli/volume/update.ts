import { CliError, defineCommand } from '../command.ts'
import { updateDeclaration } from './options/update.ts'

export const command = defineCommand({
  ...updateDeclaration,
  async run({ api }, [name]) {
    await api('GET /volumes/{name}', { name: name! })
    throw new CliError('can only update cluster volumes')
  },
})
