import { CliError, defineCommand } from '../command.ts'
import { cut, parseInteger } from '../flags/go.ts'
import { portDeclaration } from './options/port.ts'
import { naturally } from '../natural.ts'
import { hostAndPort } from './ports-column.ts'

export const command = defineCommand({
  ...portDeclaration,
  async run({ api, out }, [id = '', asked = '']) {
    const { Ports } = (await api('GET /containers/{id}/json', { id })).NetworkSettings
    const lines =
      asked === '' ? Object.keys(Ports).flatMap(port => bindings(port).map(text => `${port} -> ${text}`)) : one()
    if (lines.length > 0) await out(`${lines.sort(naturally).join('\n')}\n`)
    return 0

    function bindings(port: string) {
      return (Ports[port] ?? []).map(({ HostIp, HostPort }) => hostAndPort(HostIp, HostPort))
    }

    function one() {
      const [port, protocol] = cut(asked, '/')
      checkPort(port)
      const found = bindings(`${port}/${protocol || 'tcp'}`)
      if (found.length === 0) throw new CliError(`Error: No public port '${asked}' published for ${id}`)
      return found
    }
  },
})

function checkPort(port: string) {
  try {
    parseInteger(port, { unsigned: true, bits: 16, base: 10 })
  } catch (error) {
    throw new CliError(`Error: invalid port (${port}): ${(error as Error).message}`)
  }
}
