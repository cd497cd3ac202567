// Behaviour: docker/cli cli/command/formatter/container.go (DisplayablePorts)
import type { ContainerSummary } from '../../api/endpoints/container.ts'

type Port = ContainerSummary['Ports'][number]

interface Group {
  readonly key: string
  readonly first: number
  last: number
}

/** `0.0.0.0:8080->80/tcp, [::]:8080->80/tcp`; ports that follow each other and are the same outside, as a range. */
export function portsColumn(ports: readonly Port[]): string {
  if (ports.length === 0) return ''
  const closed: Group[] = []
  const open = new Map<string, Group>()
  const mapped: string[] = []
  for (const { IP = '', PrivatePort, PublicPort, Type } of [...ports].sort(inOrder)) {
    if (IP !== '' && PublicPort !== PrivatePort) {
      mapped.push(`${hostAndPort(IP, PublicPort ?? 0)}->${PrivatePort}/${Type}`)
      continue
    }
    const key = `${IP}/${Type}`
    const group = open.get(key)
    if (group?.last === PrivatePort - 1) group.last = PrivatePort
    else {
      if (group) closed.push(group)
      open.set(key, { key, first: PrivatePort, last: PrivatePort })
    }
  }
  return [...[...closed, ...open.values()].map(groupText), ...mapped].join(', ')
}

function groupText({ key, first, last }: Group): string {
  const [ip = '', type = ''] = key.split('/')
  const ports = first === last ? String(first) : `${first}-${last}`
  return `${ip === '' ? '' : `${hostAndPort(ip, ports)}->`}${ports}/${type}`
}

function inOrder(a: Port, b: Port): number {
  const text = (x = '', y = '') => (x < y ? -1 : x > y ? 1 : 0)
  return (
    a.PrivatePort - b.PrivatePort ||
    text(a.IP, b.IP) ||
    (a.PublicPort ?? 0) - (b.PublicPort ?? 0) ||
    text(a.Type, b.Type)
  )
}

/** `[::]:80`: addresses with colons in brackets. */
export const hostAndPort = (ip: string, port: string | number) =>
  ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`
