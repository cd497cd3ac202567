import { joinPath, readAll } from '../../api/process.ts'
import { CliError, defineCommand } from '../command.ts'
import { checkOutput } from '../output.ts'
import { exportDeclaration } from './options/export.ts'

export const command = defineCommand({
  ...exportDeclaration,
  async run({ api, out, process }, [id = ''], flags) {
    const output = flags.string('output')
    if (output === '' && process.isTerminal(1)) {
      throw new CliError('cowardly refusing to save to a terminal. Use the -o flag or redirect')
    }
    if (output !== '') checkOutput(process, output, 'failed to export container: ')
    const archive = await readAll(await api('GET /containers/{id}/export', { id }, process.killed))
    if (output === '') await out(archive)
    else process.files.write(joinPath(process.cwd, output), archive, { mode: 0o600, owner: process.user })
    return 0
  },
})
