import { CliError, defineCommand } from '../command.ts'
import { diffDeclaration } from './options/diff.ts'

export const command = defineCommand({
  ...diffDeclaration,
  async run({ api, out }, [id = '']) {
    if (id === '') throw new CliError('Container name cannot be empty')
    const changes = (await api('GET /containers/{id}/changes', { id })) ?? []
    await out(changes.map(({ Path, Kind }) => `${'CAD'[Kind]!} ${Path}\n`).join(''))
    return 0
  },
})
