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
    ports[inner] = bindings.flatMap(({ HostIp, HostPort }) => {
      const port = choosePort(HostPort, protocol, HostIp, bound)
      if (!isOfHost(state, HostIp)) throw noSuchAddress(container, HostIp, HostPort, inner)
      const ips = HostIp === '' ? ['0.0.0.0', '::'] : [HostIp]
      bound.push(...ips.map(ip => ({ port, protocol, ip })))
      return ips.map(ip => ({ HostIp: ip, HostPort: String(port) }))
    })
  }
  return { ...container, ports }
}

function choosePort(asked: string, protocol: string, ip: string, bound: readonly Bound[]): number {
  const holder = (port: number) =>
    bound.find(other => other.port === port && other.protocol === protocol && meets(other.ip, ip))
  const [from, to] = asked.split('-').map(Number)
  if (asked === '' || from === undefined || from === 0) {
    for (let port = firstEphemeral; port < 65_536; port++) if (!holder(port)) return port
    throw new EngineError('system', 'all ports are allocated')
  }
  for (let port = from; port <= (to ?? from); port++) if (!holder(port)) return port
  throw new EngineError('system', `Bind for ${holder(from)!.ip}:${from} failed: port is already allocated`)
}

/** Whether two listening addresses get in each other's way. */
function meets(one: string, other: string): boolean {
  const isAny = (ip: string) => ip === '' || ip === '0.0.0.0' || ip === '::'
  return isAny(one) || isAny(other) || one === other
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
