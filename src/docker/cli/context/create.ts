import { CliError, defineCommand, type Flags } from '../command.ts'
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
    const from = flags.string('from') === '' ? currentName(process, globals) : flags.string('from')
    const source = readContext(process, globals, from)
    const host = hostOf(flags) ?? source.host
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

const keys = ['host', 'ca', 'cert', 'key', 'skip-tls-verify', 'from']

/** The address that `--docker host=…` gives. Throws CliError. */
export function hostOf(flags: Flags): string | undefined {
  const given = pairs(flags.list('docker').flatMap(text => text.split(',')))
  const unknown = Object.keys(given).find(key => !keys.includes(key))
  if (unknown !== undefined) {
    throw new CliError(`unable to create docker endpoint config: unrecognized config key: ${unknown}`)
  }
  if (given.host !== undefined && !given.host.includes('://')) {
    const reason = `unable to parse docker host \`${given.host}\``
    throw new CliError(`unable to create docker endpoint config: unable to apply docker endpoint options: ${reason}`)
  }
  return given.host
}
