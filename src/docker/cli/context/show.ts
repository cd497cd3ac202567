import { defineCommand } from '../command.ts'
import { showDeclaration } from './options/show.ts'
import { currentName } from './current.ts'

export const command = defineCommand({
  ...showDeclaration,
  async run({ process, globals, out }) {
    await out(`${currentName(process, globals)}\n`)
    return 0
  },
})
