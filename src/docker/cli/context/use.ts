import { CliError, defineCommand } from '../command.ts'
import { useDeclaration } from './options/use.ts'
import { defaultName, readConfig, writeConfig } from './current.ts'
import { checkName, readContext } from './store.ts'

export const command = defineCommand({
  ...useDeclaration,
  async run({ process, globals, out, err }, names) {
    const [name = ''] = names
    if (names.length !== 1) throw new CliError(`accepts 1 arg(s), received ${names.length}`)
    checkName(name)
    readContext(process, globals, name)
    const { currentContext: _, ...config } = readConfig(process, globals)
    const chosen = name === defaultName ? config : { ...config, currentContext: name }
    writeConfig(process, globals, { auths: {}, ...chosen })
    await out(`${name}\n`)
    await err(`Current context is now "${name}"\n`)
    if (name !== defaultName && process.env.DOCKER_HOST) {
      await err(
        'Warning: DOCKER_HOST environment variable overrides the active context. ' +
          `To use "${name}", either set the global --context flag, or unset DOCKER_HOST environment variable.\n`,
      )
    }
    return 0
  },
})
