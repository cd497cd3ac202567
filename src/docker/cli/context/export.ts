// Behaviour: docker/cli cli/command/context/export.go
import { type Entry, pack } from '../../api/archive.ts'
import { joinPath } from '../../api/process.ts'
import { CliError, defineCommand } from '../command.ts'
import { fileFailure } from '../container/host-file.ts'
import { exportDeclaration } from './options/export.ts'
import { checkName, metaOf, readContext } from './store.ts'

export const command = defineCommand({
  ...exportDeclaration,
  async run({ process, globals, out, err }, [name = '', file = `${name}.dockercontext`]) {
    checkName(name)
    const contents = () => archive(metaOf(readContext(process, globals, name)), process.world.now())
    if (file === '-') {
      if (process.isTerminal(1)) throw new CliError('cowardly refusing to export to a terminal, specify a file path')
      await out(contents())
      return 0
    }
    const path = joinPath(process.cwd, file)
    try {
      if (process.files.stat(path)) throw new CliError(`open ${file}: file exists`)
      // The file is there before it is known whether the context is.
      process.files.write(path, '', { mode: 0o600 })
    } catch (error) {
      throw fileFailure(error, `open ${file}`)
    }
    process.files.write(path, contents())
    await err(`Written file "${file}"\n`)
    return 0
  },
})

function archive(meta: string, mtime: number) {
  const of = { uid: 0, gid: 0, mtime }
  const file: Entry = { type: 'file', mode: 0o644, data: meta, ...of }
  const tls: Entry = { type: 'directory', mode: 0o700, entries: {}, ...of }
  return pack([
    { path: 'meta.json', entry: file },
    { path: 'tls', entry: tls },
  ])
}
