import { joinPath, readAll } from '../../api/process.ts'
import { CliError, defineCommand } from '../command.ts'
import { platformQuery } from '../container/platform.ts'
import { checkOutput } from '../output.ts'
import { saveDeclaration } from './options/save.ts'

export const command = defineCommand({
  ...saveDeclaration,
  async run({ api, out, process }, names, flags) {
    const output = flags.string('output')
    if (output === '' && process.isTerminal(1)) {
      throw new CliError('cowardly refusing to save to a terminal. Use the -o flag or redirect')
    }
    if (output !== '') checkOutput(process, output, 'failed to save image: ')
    const request = { names, ...platformQuery(flags.string('platform')) }
    const archive = await readAll(await api('GET /images/get', request, process.killed))
    if (output === '') await out(archive)
    else process.files.write(joinPath(process.cwd, output), archive, { mode: 0o600, owner: process.user })
    return 0
  },
})
