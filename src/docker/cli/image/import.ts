import { readAll } from '../../api/process.ts'
import { defineCommand } from '../command.ts'
import { readFile } from './load.ts'
import { importDeclaration } from './options/import.ts'
import { showProgress } from './progress.ts'
import { parseReference } from './reference.ts'
import { stdoutScreen } from './screen.ts'

export const command = defineCommand({
  ...importDeclaration,
  async run(context, [source = '', repo = ''], flags) {
    const { api, process } = context
    const isAddress = /^(https?|ftp):\/\//.test(source)
    const body = isAddress ? undefined : source === '-' ? await readAll(process.stdin) : readFile(process, source)
    if (repo !== '') parseReference(repo)
    const request = {
      fromSrc: isAddress ? source : '-',
      ...(repo !== '' && { repo }),
      ...(flags.has('message') && { message: flags.string('message') }),
      ...(flags.has('platform') && { platform: flags.string('platform') }),
      ...(flags.has('change') && { changes: flags.list('change') }),
      ...(body !== undefined && { body }),
    }
    await showProgress(await api('POST /images/create', request, process.killed), stdoutScreen(context))
    return 0
  },
})
