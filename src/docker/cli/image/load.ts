import { joinPath, readAll } from '../../api/process.ts'
import { CliError, type Context, defineCommand } from '../command.ts'
import { lookUp } from '../container/host-path.ts'
import { platformQuery } from '../container/platform.ts'
import { loadDeclaration } from './options/load.ts'
import { showProgress } from './progress.ts'
import { stdoutScreen } from './screen.ts'

export const command = defineCommand({
  ...loadDeclaration,
  async run(context, _args, flags) {
    const { api, process } = context
    const body = await archiveOf(context, flags.string('input'))
    const quiet = flags.bool('quiet') || !process.isTerminal(1)
    const request = { ...(quiet && { quiet: 1 as const }), ...platformQuery(flags.string('platform')), body }
    const messages = await api('POST /images/load', request, process.killed)
    await showProgress(messages, stdoutScreen(context))
    return 0
  },
})

async function archiveOf({ process }: Context, input: string): Promise<string> {
  if (input !== '') return readFile(process, input)
  if (process.isTerminal(0)) throw new CliError('requested load from stdin, but stdin is empty')
  return readAll(process.stdin)
}

/** A file's text. Throws `open FILE: no such file or directory`. */
export function readFile(process: Context['process'], path: string): string {
  const entry = lookUp(process, joinPath(process.cwd, path))
  if (!entry) throw new CliError(`open ${path}: no such file or directory`)
  if (entry.type === 'directory') throw new CliError(`read ${path}: is a directory`)
  return process.files.read(joinPath(process.cwd, path))
}
