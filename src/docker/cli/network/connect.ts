import { noEndpoint } from '../../api/settings.ts'
import { defineCommand } from '../command.ts'
import { pairs } from '../pairs.ts'
import { connectDeclaration } from './options/connect.ts'

export const command = defineCommand({
  ...connectDeclaration,
  async run({ api }, [network = '', container = ''], flags) {
    const address = (key: string, option: string) => flags.string(option) && { [key]: flags.string(option) }
    const links = flags.list('link')
    await api('POST /networks/{id}/connect', {
      id: network,
      body: {
        Container: container,
        EndpointConfig: {
          ...noEndpoint,
          IPAMConfig: { ...address('IPv4Address', 'ip'), ...address('IPv6Address', 'ip6') },
          Links: links.length > 0 ? links : null,
          Aliases: flags.list('alias'),
          DriverOpts: pairs(flags.list('driver-opt')),
          GwPriority: flags.number('gw-priority'),
        },
      },
    })
    return 0
  },
})
