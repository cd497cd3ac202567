import type { Interface, Process } from '../../engine/process/types.ts'
import { Failure, tool } from '../tool.ts'
import { broadcastOf, networkOf } from './cidr.ts'

const objects = {
  address: 'addr',
  addr: 'addr',
  a: 'addr',
  route: 'route',
  r: 'route',
  ro: 'route',
  link: 'link',
  l: 'link',
} as const

/** `ip addr`, `ip route` and `ip link`: what is there is shown; nothing can be changed. Behaviour: iproute2 and BusyBox. */
export const ip = tool('+46obr', async call => {
  const { process, operands, busybox, out } = call
  const [word = '', verb = 'show', ...rest] = operands
  const object = Object.hasOwn(objects, word) ? objects[word as keyof typeof objects] : undefined
  if (object === undefined) {
    const text =
      word === ''
        ? 'addr, route, link 가운데 하나를 적어 주세요. 예: ip addr'
        : `Object "${word}" is unknown, try "ip help".`
    throw new Failure(text, { code: call.pick(255, 1) })
  }
  if (!'show'.startsWith(verb) && !'list'.startsWith(verb) && verb !== 'dev')
    throw new Failure('RTNETLINK answers: Operation not permitted', { code: 2 })
  const wanted = rest.find(part => part !== 'dev')
  const all = process.machine.network.interfaces()
  const shown = wanted === undefined ? all : all.filter(({ name }) => name === wanted)
  if (shown.length === 0)
    throw new Failure(call.pick(`Device "${wanted ?? ''}" does not exist.`, `can't find device '${wanted ?? ''}'`))
  if (object === 'route') await out(routes(shown, busybox))
  else if (call.has('b')) await out(shown.map(row => brief(row, object === 'link')).join(''))
  else if (call.has('o'))
    await out(shown.map(row => oneLine(row, { busybox, v4: call.has('4'), link: object === 'link' })).join(''))
  else await out(shown.map(row => details(row, { busybox, v4: call.has('4'), link: object === 'link' })).join(''))
  return 0
})

interface Style {
  readonly busybox: boolean
  /** Without hardware addresses. */
  readonly v4: boolean
  /** Without network addresses. */
  readonly link: boolean
}

const title = ({ name, peer }: Interface) => (peer === undefined ? name : `${name}@if${peer}`)

function details(row: Interface, style: Style): string {
  const { busybox, v4, link } = style
  const isLoopback = row.name === 'lo'
  const flags = isLoopback ? 'LOOPBACK,UP,LOWER_UP' : `BROADCAST,MULTICAST,UP,LOWER_UP${busybox ? ',M-DOWN' : ''}`
  const mtu = `mtu ${isLoopback ? 65_536 : 1500} qdisc noqueue`
  const state = busybox ? '' : `state ${isLoopback ? 'UNKNOWN' : 'UP'} ${link ? 'mode DEFAULT ' : ''}group default `
  const queue = isLoopback ? 'qlen 1000' : ''
  const hardware = isLoopback
    ? `    link/loopback ${row.mac} brd 00:00:00:00:00:00\n`
    : `    link/ether ${row.mac} brd ff:ff:ff:ff:ff:ff${busybox || row.peer === undefined ? '' : ' link-netnsid 0'}\n`
  const head = `${row.index}: ${title(row)}: <${flags}> ${mtu} ${state}${queue}\n`
  return head + (v4 ? '' : hardware) + (link ? '' : addresses(row, style))
}

/** `-o`: an address a line. */
function oneLine(row: Interface, style: Style): string {
  const [head = '', ...lines] = details(row, style).trimEnd().split('\n')
  if (style.link) return `${[head, ...lines].join('\\')}\n`
  const starts = lines.flatMap((line, index) => (/^ {4}inet/.test(line) ? [index] : []))
  const rows = starts.map(index => `${row.index}: ${row.name}${lines[index]!}\\${lines[index + 1]!}\n`)
  return rows.join('')
}

const forever = '       valid_lft forever preferred_lft forever\n'

/** The address that a card gives itself, from its hardware address. */
function linkLocal(mac: string): string {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = mac.split(':').map(part => parseInt(part, 16))
  const groups = [((a ^ 2) << 8) | b, (c << 8) | 0xff, 0xfe00 | d, (e << 8) | f]
  return `fe80::${groups.map(group => group.toString(16)).join(':')}`
}

function addresses({ name, mac, address, address6 }: Interface, { v4, busybox }: Style): string {
  if (name === 'lo') {
    return `    inet 127.0.0.1/8 scope host lo\n${forever}${v4 ? '' : `    inet6 ::1/128 scope host \n${forever}`}`
  }
  const v6 =
    address6 === undefined || v4
      ? ''
      : `    inet6 ${address6} scope global ${busybox ? 'flags 02 ' : 'nodad '}\n${forever}    inet6 ${linkLocal(mac)}/64 scope link ${busybox ? '' : 'proto kernel_ll '}\n${forever}`
  return address === undefined
    ? ''
    : `    inet ${address} brd ${broadcastOf(address)} scope global ${name}\n${forever}${v6}`
}

function brief({ name, peer, mac, address }: Interface, link: boolean): string {
  const state = name === 'lo' ? 'UNKNOWN' : 'UP'
  const title = peer === undefined ? name : `${name}@if${peer}`
  const flags = name === 'lo' ? '<LOOPBACK,UP,LOWER_UP>' : '<BROADCAST,MULTICAST,UP,LOWER_UP>'
  const what = link ? `${mac} ${flags}` : `${address ?? ''}${name === 'lo' ? ' ::1/128' : ''}`
  return `${title.padEnd(16)} ${state.padEnd(14)} ${what} \n`
}

function routes(rows: readonly Interface[], busybox: boolean): string {
  const own = rows.filter(({ name, address }) => name !== 'lo' && address !== undefined)
  const first = own.find(({ isDefault }) => isDefault)
  const gateway = first ? `default via ${first.gateway!} dev ${first.name} \n` : ''
  const scope = busybox ? 'scope link  src' : 'proto kernel scope link src'
  return (
    gateway +
    own.map(({ name, address }) => `${networkOf(address!)} dev ${name} ${scope} ${address!.split('/')[0]!} \n`).join('')
  )
}

/** `ss -tln` and `netstat -tln`: the ports that are served. */
export const ss = tool(
  'tuplnaHo',
  async call => {
    const head = 'State  Recv-Q Send-Q Local Address:Port  Peer Address:PortProcess\n'
    const rows = ports(call.process).map(
      port => `LISTEN 0      511          0.0.0.0:${String(port).padEnd(6)}     0.0.0.0:*          \n`,
    )
    await call.out((call.has('H') ? '' : head) + (call.has('u') && !call.has('t') ? '' : rows.join('')))
    return 0
  },
  { long: 'tcp=t udp=u processes=p listening=l numeric=n all=a no-header=H' },
)

export const netstat = tool(
  'tuplnarW',
  async call => {
    const kind = call.has('a') ? 'servers and established' : call.has('l') ? 'only servers' : 'w/o servers'
    const columns = 'Proto Recv-Q Send-Q Local Address           Foreign Address         State       \n'
    const rows = ports(call.process).map(
      port => `tcp        0      0 ${`0.0.0.0:${port}`.padEnd(23)} 0.0.0.0:*               LISTEN      \n`,
    )
    const isShown = (call.has('l') || call.has('a')) && (call.has('t') || !call.has('u'))
    await call.out(`Active Internet connections (${kind})\n${columns}${isShown ? rows.join('') : ''}`)
    return 0
  },
  { long: 'tcp=t udp=u programs=p listening=l numeric=n all=a' },
)

const ports = ({ machine }: Process) => [...machine.network.listening()].sort((one, other) => one - other)
