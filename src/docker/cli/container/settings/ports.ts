// Behaviour: docker/go-connections nat/nat.go
import type { CreateBody } from '../../../api/endpoints/container.ts'
import { sorted } from '../../../api/settings.ts'
import { CliError, type Flags } from '../../command.ts'
import { isAddress } from '../../flags/address.ts'
import { cut, parseInteger } from '../../flags/go.ts'

type Range = readonly [first: number, last: number]
type Binding = readonly [port: string, HostIp: string, HostPort: string]

/** What `--publish` and `--expose` say, in the API's shape; nothing where they are not given. Throws CliError. */
export function portSettings(flags: Flags): {
  readonly ExposedPorts?: NonNullable<CreateBody['ExposedPorts']>
  readonly PortBindings?: NonNullable<CreateBody['HostConfig']['PortBindings']>
} {
  const bindings = flags.list('publish').map(longForm).flatMap(publish)
  const ports = [...bindings.map(([port]) => port), ...flags.list('expose').flatMap(expose)]
  const byPort = Map.groupBy(bindings, ([port]) => port)
  const toApi = ([, HostIp, HostPort]: Binding) => ({ HostIp, HostPort })
  return {
    ...(ports.length > 0 && { ExposedPorts: sorted(Object.fromEntries(ports.map(port => [port, {}]))) }),
    ...(bindings.length > 0 && {
      PortBindings: sorted(Object.fromEntries([...byPort].map(([port, some]) => [port, some.map(toApi)]))),
    }),
  }
}

/** `published=8080,target=80` as `8080:80/tcp`. */
function longForm(text: string): string {
  if (!text.includes('=')) return text
  const fields: Record<string, string> = { protocol: 'tcp' }
  for (const field of text.split(',')) {
    const [key, value] = cut(field, '=')
    if (value === undefined || key === '') {
      throw new CliError(`invalid publish opts format (should be name=value but got '${field}')`)
    }
    fields[key] = value
  }
  return `${fields.published ?? ''}:${fields.target ?? ''}/${fields.protocol!}`
}

/** `127.0.0.1:8080-8081:80-81/udp`: a binding for each port. */
function publish(text: string): readonly Binding[] {
  const parts = text.split(':')
  const [container, protocol] = portAndProtocol(parts.at(-1)!)
  const host = parts.at(-2) ?? ''
  const written = parts.slice(0, -2).join(':')
  const ip = /^\[(.*)\]$/.exec(written)?.[1] ?? written
  if (ip !== '' && !isAddress(ip)) throw new CliError(`invalid IP address: ${ip}`)
  if (container === '') throw new CliError(`no port specified: ${text}<empty>`)
  const inside = range(container, `invalid containerPort: ${container}`)
  const outside = host === '' ? undefined : range(host, `invalid hostPort: ${host}`)
  if (outside && inside[0] !== inside[1] && size(outside) !== size(inside)) {
    throw new CliError(`invalid ranges specified for container and host Ports: ${container} and ${host}`)
  }
  if (!/^(tcp|udp|sctp)$/i.test(protocol)) throw new CliError(`invalid proto: ${protocol}`)
  return sequence(inside).map((port, i) => [`${port}/${protocol.toLowerCase()}`, ip, hostPort(inside, outside, i)])
}

/** One port, or for a single container port the range from which the daemon picks one. */
function hostPort(inside: Range, outside: Range | undefined, i: number): string {
  if (!outside) return ''
  const [first, last] = outside
  return inside[0] === inside[1] && first !== last ? `${first}-${last}` : String(first + i)
}

function expose(text: string): readonly string[] {
  if (text.includes(':')) throw new CliError(`invalid port format for --expose: ${text}`)
  const [ports, protocol] = portAndProtocol(text)
  return sequence(range(ports, `invalid range format for --expose: ${text}, error: `, true)).map(
    port => `${port}/${protocol.toLowerCase()}`,
  )
}

function portAndProtocol(text: string): [ports: string, protocol: string] {
  const [ports = '', protocol] = text.split('/')
  return [ports, protocol || 'tcp']
}

/** Throws CliError with `failure`, and the reason after it where `why`. */
function range(text: string, failure: string, why = false): Range {
  try {
    if (text === '') throw new Error('empty string specified for ports')
    const ends = text.split('-', 2).map(end => parseInteger(end, { unsigned: true, bits: 16, base: 10 }))
    const [first = 0, last = first] = ends
    if (last < first) throw new Error(`invalid range specified for port: ${text}`)
    return [first, last]
  } catch (error) {
    throw new CliError(failure + (why ? (error as Error).message : ''))
  }
}

const size = ([first, last]: Range) => last - first + 1
const sequence = (ports: Range) => Array.from({ length: size(ports) }, (_, i) => ports[0] + i)
