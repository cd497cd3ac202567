import type { Container, PortBinding, PortMap } from '../container/types.ts'
import { EngineError } from '../errors.ts'
import type { State } from '../state.ts'
import { interfacesOf } from './interfaces.ts'

/** Ports that the host hands out where none was asked for, as Linux' ip_local_port_range begins. */
const firstEphemeral = 32_768

interface Bound {
  readonly port: number
  readonly protocol: string
  readonly ip: string
}

/** What running containers hold of the host's ports. */
export function boundPorts(state: State): readonly Bound[] {
  return state.containers.flatMap(({ ports }) =>
    Object.entries(ports).flatMap(([inner, bindings]) =>
      (bindings ?? []).map(({ HostIp, HostPort }) => ({
        port: Number(HostPort),
        protocol: inner.split('/')[1] ?? 'tcp',
        ip: HostIp,
      })),
    ),
  )
}

/** A container with the ports bound that it publishes to the host; exposed ones without a binding show with null. Throws system. */
export function publishPorts(state: State, container: Container): Container {
  const { PortBindings, PublishAllPorts } = container.hostConfig
  const exposed = Object.keys(container.config.ExposedPorts ?? {})
  const wanted: Record<string, readonly PortBinding[]> = { ...(PortBindings as Record<string, readonly PortBinding[]>) }
  if (PublishAllPorts) for (const port of exposed) wanted[port] ??= [{ HostIp: '', HostPort: '' }]
  const bound = [...boundPorts(state)]
  const ports: Record<string, PortMap[string]> = Object.fromEntries(exposed.map(port => [port, null]))
  for (const [inner, bindings] of Object.entries(wanted)) {
    const protocol = inner.split('/')[1] ?? 'tcp'
    // What one port of the container is bound to is asked of the kernel together.
    const own: Bound[] = []
    ports[inner] = bindings.flatMap(({ HostIp, HostPort }) => {
      const ips = HostIp === '' ? ['0.0.0.0', '::'] : [HostIp]
      const isOnePort = Number(HostPort) > 0
      const port = choosePort(HostPort, protocol, ips, isOnePort ? bound : [...bound, ...own])
      if (!isOfHost(state, HostIp)) throw noSuchAddress(container, HostIp, HostPort, inner)
      const listening = ips.map(ip => ({ port, protocol, ip }))
      if (protocol === 'tcp' && listening.some(one => own.some(other => meets(one, other)))) {
        throw new EngineError('system', 'failed to listen on TCP socket: address already in use')
      }
      own.push(...listening)
      return ips.map(ip => ({ HostIp: ip, HostPort: String(port) }))
    })
    bound.push(...own)
  }
  return { ...container, ports }
}

function choosePort(asked: string, protocol: string, ips: readonly string[], bound: readonly Bound[]): number {
  const holder = (port: number) => bound.find(other => ips.some(ip => meets(other, { port, protocol, ip })))
  const [from, to] = asked.split('-').map(Number)
  if (asked === '' || from === undefined || from === 0) {
    for (let port = firstEphemeral; port < 65_536; port++) if (!holder(port)) return port
    throw new EngineError('system', 'all ports are allocated')
  }
  for (let port = from; port <= (to ?? from); port++) if (!holder(port)) return port
  if (to !== undefined && to > from) throw new EngineError('system', 'all ports are allocated')
  throw new EngineError('system', `Bind for ${holder(from)!.ip}:${from} failed: port is already allocated`)
}

/** Whether two listening sockets get in each other's way; those of IPv4 and IPv6 do not. */
function meets(one: Bound, other: Bound): boolean {
  if (one.port !== other.port || one.protocol !== other.protocol) return false
  const isVersion6 = ({ ip }: Bound) => ip.includes(':')
  const isAny = ({ ip }: Bound) => ip === '' || ip === '0.0.0.0' || ip === '::'
  return isVersion6(one) === isVersion6(other) && (isAny(one) || isAny(other) || one.ip === other.ip)
}

/** Whether the host can listen at an address. */
function isOfHost(state: State, ip: string): boolean {
  if (/^(|0\.0\.0\.0|::1?|127\..*)$/.test(ip)) return true
  return interfacesOf(state, '').some(({ address, address6 }) =>
    [address, address6].some(own => own?.split('/')[0] === ip),
  )
}

function noSuchAddress({ networks }: Container, ip: string, port: string, inner: string) {
  const [target, protocol] = inner.split('/')
  const own = Object.values(networks)[0]?.address ?? ''
  const text = `failed to bind host port for ${ip.includes(':') ? `[${ip}]` : ip}:${port}:${own}:${target}/${protocol}: cannot assign requested address`
  return new EngineError('system', text)
}
