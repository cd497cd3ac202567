import type { Process } from '../../api/process.ts'
import { CliError, defineCommand, type Flags } from '../command.ts'
import { readHostFile } from '../container/host-file.ts'
import { pairs } from '../pairs.ts'
import { createDeclaration } from './options/create.ts'
import { currentName } from './current.ts'
import { checkName, describe, hasContext, readContext, reserved, writeContext } from './store.ts'

export const command = defineCommand({
  ...createDeclaration,
  async run({ process, globals, out, err }, [name = ''], flags) {
    if (reserved(name)) throw new CliError(`"${name}" is a reserved context name`)
    checkName(name)
    if (hasContext(process, globals, name)) throw new CliError(`context "${name}" already exists`)
    if (flags.has('docker') && flags.has('from')) throw new CliError('cannot use --docker flag when --from is set')
    const from = flags.string('from') === '' ? currentName(process, globals) : flags.string('from')
    const source = readContext(process, globals, from)
    const host = hostOf(process, flags) ?? source.host
    const description = flags.has('description')
      ? flags.string('description')
      : flags.has('docker')
        ? ''
        : describe(source)
    writeContext(process, globals, { name, description, host })
    await out(`${name}\n`)
    await err(`Successfully created context "${name}"\n`)
    return 0
  },
})

const failure = (reason: string) => new CliError(`unable to create docker endpoint config: ${reason}`)

const keys = ['host', 'ca', 'cert', 'key', 'skip-tls-verify', 'from']

/** The address that `--docker host=…` gives. Throws CliError. */
export function hostOf(process: Process, flags: Flags): string | undefined {
  const given = pairs(flags.list('docker').flatMap(text => text.split(',')))
  const unknown = Object.keys(given).find(key => !keys.includes(key))
  if (unknown !== undefined) {
    throw failure(`unrecognized config key: ${unknown}`)
  }
  const skips = given['skip-tls-verify']
  if (skips !== undefined && !/^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(skips)) {
    throw failure(`skip-tls-verify: parsing ${JSON.stringify(skips)}: invalid syntax`)
  }
  try {
    for (const key of ['ca', 'cert', 'key']) if (given[key]) readHostFile(process, given[key])
  } catch (error) {
    throw failure((error as Error).message)
  }
  if (given.host !== undefined && !given.host.includes('://')) {
    const reason = `unable to parse docker host \`${given.host}\``
    throw failure(`unable to apply docker endpoint options: ${reason}`)
  }
  return given.host
}
