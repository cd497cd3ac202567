import { defineCommand } from '../command.ts'
import { assertContainer } from './container-name.ts'
import { disconnectDeclaration } from './options/disconnect.ts'

export const command = defineCommand({
  ...disconnectDeclaration,
  async run({ api }, [network = '', container = ''], flags) {
    assertContainer(network, container)
    const body = { Container: container, Force: flags.bool('force') }
    await api('POST /networks/{id}/disconnect', { id: network, body })
    return 0
  },
})
