// Behaviour: docker/cli opts/hosts.go
import { CliError } from '../command.ts'

const local = 'unix:///var/run/docker.sock'

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
