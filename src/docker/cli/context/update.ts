import { CliError, defineCommand } from '../command.ts'
import { hostOf } from './create.ts'
import { updateDeclaration } from './options/update.ts'
import { checkName, readContext, reserved, writeContext } from './store.ts'

export const command = defineCommand({
  ...updateDeclaration,
  async run({ process, globals, out, err }, [name = ''], flags) {
    if (reserved(name)) throw new CliError(`"${name}" is a reserved context name`)
    checkName(name)
    const old = readContext(process, globals, name)
    const description = flags.string('description') === '' ? old.description : flags.string('description')
    writeContext(process, globals, { ...old, description: description ?? '', host: hostOf(process, flags) ?? old.host })
    await out(`${name}\n`)
    await err(`Successfully updated context "${name}"\n`)
    return 0
  },
})
