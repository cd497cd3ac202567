// Behaviour: docker/cli cli/command/context/import.go, cli/context/store/store.go (importTar)
import { ArchiveError, unpack } from '../../api/archive.ts'
import { readAll } from '../../api/process.ts'
import { CliError, defineCommand } from '../command.ts'
import { readHostFile } from '../container/host-file.ts'
import { importDeclaration } from './options/import.ts'
import { checkName, contextOf, hasContext, reserved, writeContext } from './store.ts'

export const command = defineCommand({
  ...importDeclaration,
  async run({ process, globals, out, err }, [name = '', file = '']) {
    if (reserved(name)) throw new CliError(`"${name}" is a reserved context name`)
    checkName(name)
    if (hasContext(process, globals, name)) throw new CliError(`context "${name}" already exists`)
    const text = file === '-' ? await readAll(process.stdin) : readHostFile(process, file)
    writeContext(process, globals, { ...read(text), name })
    await out(`${name}\n`)
    await err(`Successfully imported context "${name}"\n`)
    return 0
  },
})

function read(text: string) {
  try {
    const meta = unpack(text).find(({ path }) => path === 'meta.json')?.entry
    if (meta?.type === 'file') return contextOf(meta.data)
  } catch (error) {
    if (error instanceof ArchiveError) throw new CliError(error.message)
    throw error
  }
  throw new CliError('invalid context: no metadata found')
}
