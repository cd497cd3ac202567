// Behaviour: docker/cli opts/hosts.go
import type { Process } from '../../api/process.ts'
import { CliError, type Flags } from '../command.ts'
import { configFolder, currentName, defaultName, local } from './current.ts'

/** Where the engine is that `--host` or DOCKER_HOST names, else the local one. Throws CliError. */
export function currentHost({ env }: Process, globals: Flags): string {
  const [given = env.DOCKER_HOST ?? ''] = globals.list('host')
  return parseHost(given)
}

/** Where the engine is that options, variables or the context in use name. Throws CliError where that cannot be said. */
export async function givenAddress(process: Process, globals: Flags): Promise<string> {
  const name = currentName(process, globals)
  try {
    if (globals.list('host').length > 1) throw new CliError('Specify only one -H')
    const { DOCKER_CERT_PATH, DOCKER_TLS, DOCKER_TLS_VERIFY } = process.env
    if (globals.bool('tls') || globals.bool('tlsverify') || DOCKER_TLS || DOCKER_TLS_VERIFY) {
      const folder = DOCKER_CERT_PATH ? DOCKER_CERT_PATH : configFolder(process, globals)
      throw new CliError(`open ${folder}/ca.pem: no such file or directory`)
    }
    if (name === defaultName) return currentHost(process, globals)
    const { readContext } = await process.world.loading(import('./store.ts'))
    return readContext(process, globals, name).host
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    throw new CliError(`Failed to initialize: unable to resolve docker endpoint: ${error.message}`)
  }
}

/** An engine's address as `--host` or DOCKER_HOST gives it, `localhost` as `tcp://localhost:2375`. Throws CliError. */
export function parseHost(text: string): string {
  const host = text.trim()
  const [, protocol = 'tcp', address = ''] = /^(?:(.*?):\/\/)?(.*)$/s.exec(host)!
  if (host === '') return local
  if (protocol === 'ssh') return host
  if (protocol !== 'tcp' && protocol !== 'unix') throw new CliError(`invalid bind address format: ${host}`)
  if (address.includes('://')) throw new CliError(`invalid proto, expected ${protocol}: ${address}`)
  if (protocol === 'tcp') return tcpAddress(address)
  return address === '' ? local : host
}

function tcpAddress(address: string) {
  const [, authority = '', path = ''] = /^([^/]*)(.*)$/s.exec(address)!
  const parts = /^(\[[^\]]*\]|[^:]*)(?::([^:]*))?$/.exec(authority)
  const [host = '', port = ''] = parts ? parts.slice(1) : [`[${authority}]`]
  if (/\D/.test(port)) {
    throw new CliError(`parse ${JSON.stringify(`tcp://${address}`)}: invalid port ":${port}" after host`)
  }
  return `tcp://${host === '' ? 'localhost' : host}:${port === '' ? '2375' : port}${path}`
}
