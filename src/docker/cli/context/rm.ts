import { CliError, defineCommand } from '../command.ts'
import { forEach } from '../failure.ts'
import { rmDeclaration } from './options/rm.ts'
import { currentName, readConfig, writeConfig } from './current.ts'
import { hasContext, removeContext, reserved } from './store.ts'

export const command = defineCommand({
  ...rmDeclaration,
  async run({ process, globals, out }, names, flags) {
    const force = flags.bool('force')
    await forEach(names, async name => {
      if (reserved(name)) throw new CliError(`context "${name}" cannot be removed`)
      const isUsed = name === currentName(process, globals)
      if (!hasContext(process, globals, name) && !force) throw new CliError(`context "${name}" does not exist`)
      if (isUsed && !force) throw new CliError(`context "${name}" is in use, set -f flag to force remove`)
      removeContext(process, globals, name)
      const { currentContext, ...config } = readConfig(process, globals)
      if (currentContext === name) writeConfig(process, globals, config)
      await out(`${name}\n`)
    })
    return 0
  },
})
