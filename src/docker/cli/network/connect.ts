import { noEndpoint } from '../../api/settings.ts'
import { CliError, defineCommand } from '../command.ts'
import { pairs } from '../pairs.ts'
import { assertContainer } from './container-name.ts'
import { connectDeclaration } from './options/connect.ts'

export const command = defineCommand({
  ...connectDeclaration,
  async run({ api }, [network = '', container = ''], flags) {
    const address = (key: string, option: string) => flags.string(option) && { [key]: flags.string(option) }
    const [links, local, options] = [flags.list('link'), flags.list('link-local-ip'), flags.list('driver-opt')]
    if (options.some(option => !/^[^=]+=/.test(option)))
      throw new CliError('invalid key/value pair format in driver options')
    assertContainer(network, container)
    await api('POST /networks/{id}/connect', {
      id: network,
      body: {
        Container: container,
        EndpointConfig: {
          ...noEndpoint,
          IPAMConfig: {
            ...address('IPv4Address', 'ip'),
            ...address('IPv6Address', 'ip6'),
            ...(local.length > 0 && { LinkLocalIPs: local }),
          },
          Links: links.length > 0 ? links : null,
          Aliases: flags.list('alias'),
          DriverOpts: pairs(options),
          GwPriority: flags.number('gw-priority'),
        },
      },
    })
    return 0
  },
})
