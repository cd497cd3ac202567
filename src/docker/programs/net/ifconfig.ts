import type { Interface } from '../../engine/process/types.ts'
import { Failure, tool } from '../tool.ts'
import { broadcastOf, maskOf, networkOf } from './cidr.ts'

/** BusyBox's `ifconfig` and `ifconfig eth0`: what is there is shown; nothing can be changed. */
export const ifconfig = tool('a', async call => {
  const [wanted, ...changes] = call.operands
  const all = call.process.machine.network.interfaces()
  if (changes.length > 0) throw new Failure('SIOCSIFADDR: Operation not permitted')
  const shown =
    wanted === undefined
      ? [...all].sort((one, other) => (one.name < other.name ? -1 : 1))
      : all.filter(({ name }) => name === wanted)
  if (wanted !== undefined && shown.length === 0)
    throw new Failure(`${wanted}: error fetching interface information: Device not found`)
  for (const row of shown) await call.out(`${describe(row)}\n`)
  return 0
})

function describe({ name, mac, address, address6 }: Interface): string {
  const isLoopback = name === 'lo'
  const kind = isLoopback ? 'Link encap:Local Loopback  ' : `Link encap:Ethernet  HWaddr ${mac.toUpperCase()}  `
  const broadcast = address !== undefined && !isLoopback ? `  Bcast:${broadcastOf(address)}` : ''
  const lines = [
    ...(address === undefined ? [] : [`inet addr:${address.replace(/\/.*/, '')}${broadcast}  Mask:${maskOf(address)}`]),
    ...(address6 === undefined ? [] : [`inet6 addr: ${address6} Scope:${isLoopback ? 'Host' : 'Global'}`]),
    isLoopback ? 'UP LOOPBACK RUNNING  MTU:65536  Metric:1' : 'UP BROADCAST RUNNING MULTICAST  MTU:1500  Metric:1',
    'RX packets:0 errors:0 dropped:0 overruns:0 frame:0',
    'TX packets:0 errors:0 dropped:0 overruns:0 carrier:0',
    `collisions:0 txqueuelen:${isLoopback ? 1000 : 0} `,
    'RX bytes:0 (0.0 B)  TX bytes:0 (0.0 B)',
  ]
  return `${name.padEnd(10)}${kind}\n${lines.map(line => `${' '.repeat(10)}${line}\n`).join('')}`
}

/** BusyBox's `route` and `route -n`. */
export const route = tool('nee', async call => {
  if (call.operands.length > 0) throw new Failure('SIOCADDRT: Operation not permitted')
  const isNumeric = call.has('n')
  await call.out(
    'Kernel IP routing table\nDestination     Gateway         Genmask         Flags Metric Ref    Use Iface\n',
  )
  const rows = call.process.machine.network.interfaces().filter(({ name }) => name !== 'lo')
  const line = (to: string, through: string, mask: string, flags: string, name: string) =>
    `${to.padEnd(15)} ${through.padEnd(15)} ${mask.padEnd(16)}${flags.padEnd(6)}0      0        0 ${name}\n`
  for (const { name, gateway, isDefault } of rows) {
    if (gateway === undefined || !isDefault) continue
    await call.out(line(isNumeric ? '0.0.0.0' : 'default', gateway, '0.0.0.0', 'UG', name))
  }
  for (const { name, address } of rows) {
    if (address === undefined) continue
    const network = networkOf(address).replace(/\/.*/, '')
    await call.out(line(network, isNumeric ? '0.0.0.0' : '*', maskOf(address), 'U', name))
  }
  return 0
})
