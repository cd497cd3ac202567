import { defineCommand } from '../command.ts'
import { forgetLogin, hub } from './credentials.ts'
import { logoutDeclaration } from './options/logout.ts'

export const command = defineCommand({
  ...logoutDeclaration,
  async run({ process, globals, out }, [server = hub]) {
    await out(`Removing login credentials for ${server}\n`)
    forgetLogin(process, globals, server)
    return 0
  },
})
