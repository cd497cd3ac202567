import type { Process, Unreached } from '../../engine/process/types.ts'
import { type Call, Failure, tool } from '../tool.ts'
import { isOn } from './cidr.ts'
import { lookUp } from './lookup.ts'

const failures: Readonly<Record<string, string>> = { noNetwork: 'Network is unreachable' }

/** Round trips in milliseconds, and how many packets were sent. */
interface Trips {
  sent: number
  errors: number
  readonly times: number[]
}

/** `ping`: an echo a second until it is told to stop. Behaviour: iputils and BusyBox. */
export const ping = tool(
  '46nqvAc:i:s:t:W:w:I:',
  async call => {
    const { process, operands, out } = call
    const host = operands.at(-1)
    if (host === undefined)
      throw new Failure(call.pick('usage error: Destination address required', 'no host'), { code: call.pick(1, 1) })
    const [address] = lookUp(process, host)
    if (address === undefined) {
      throw new Failure(call.pick(`${host}: Name or service not known`, `bad address '${host}'`), {
        code: call.pick(2, 1),
      })
    }
    const size = numberOf(call, 's') ?? 56
    const lost = process.machine.network.ping(address)
    if (lost === 'noNetwork' && !call.busybox) throw new Failure(`connect: ${failures.noNetwork!}`, { code: 2 })
    await out(
      `PING ${host} (${address})${call.pick(` ${size}(${size + 28}) bytes of data.`, `: ${size} data bytes`)}\n`,
    )
    if (lost === 'noNetwork') throw new Failure(`sendto: ${failures.noNetwork!}`)
    const trips: Trips = { sent: 0, errors: 0, times: [] }
    const began = process.world.now()
    await send(call, address, size, trips)
    await report(call, host, trips, process.world.now() - began)
    return trips.times.length > 0 ? 0 : 1
  },
  { usage: 1 },
)

function numberOf(call: Call, option: string): number | undefined {
  const text = call.value(option)
  if (text === undefined || /^\d+(\.\d+)?$/.test(text)) return text === undefined ? undefined : Number(text)
  throw new Failure(call.pick(`invalid argument: '${text}'`, `invalid number '${text}'`))
}

/** Sends until the count or the deadline is reached, or Ctrl-C. */
async function send(call: Call, address: string, size: number, trips: Trips): Promise<void> {
  const { process } = call
  const count = numberOf(call, 'c') ?? Infinity
  const interval = (numberOf(call, 'i') ?? 1) * 1000
  const deadline = process.world.now() + (numberOf(call, 'w') ?? Infinity) * 1000
  const patience = (numberOf(call, 'W') ?? 10) * 1000
  const stop = stopper(process)
  const isOver = () => stop.aborted || process.world.now() >= deadline
  while (trips.sent < count && !isOver()) {
    if (trips.sent > 0) await process.world.sleep(interval, stop)
    if (isOver()) break
    await echo(call, address, size, trips)
    await process.tick()
  }
  const isLost = trips.times.length < trips.sent
  if (isLost && trips.errors === 0 && !stop.aborted)
    await process.world.sleep(Math.min(patience, deadline - process.world.now()), stop)
}

function stopper(process: Process): AbortSignal {
  const controller = new AbortController()
  process.on('INT', () => {
    controller.abort()
  })
  return AbortSignal.any([controller.signal, process.killed])
}

async function echo(call: Call, address: string, size: number, trips: Trips): Promise<void> {
  const { process, out, busybox } = call
  const lost: Unreached | undefined = process.machine.network.ping(address)
  const sequence = trips.sent++
  if (lost === 'noHost' && !busybox) {
    trips.errors++
    const all = process.machine.network.interfaces().flatMap(one => one.address ?? [])
    const own = all.find(cidr => isOn(cidr, address)) ?? address
    await out(`From ${own.split('/')[0]!} icmp_seq=${sequence + 1} Destination Host Unreachable\n`)
  }
  if (lost !== undefined) return
  const time = Math.round(40 + process.world.random() * 80) / 1000
  trips.times.push(time)
  if (call.has('q')) return
  await out(
    busybox
      ? `${size + 8} bytes from ${address}: seq=${sequence} ttl=64 time=${time.toFixed(3)} ms\n`
      : `${size + 8} bytes from ${sourceName(call, address)}: icmp_seq=${sequence + 1} ttl=64 time=${time.toFixed(3)} ms\n`,
  )
}

function sourceName(call: Call, address: string): string {
  const host = call.operands.at(-1)!
  if (call.has('n') || host === address) return address
  return `${call.process.machine.network.nameOf(address) ?? host} (${address})`
}

async function report(call: Call, host: string, { sent, errors, times }: Trips, elapsed: number): Promise<void> {
  const loss = sent === 0 ? 0 : Math.floor(((sent - times.length) * 100) / sent)
  const received = call.pick('received', 'packets received')
  const more = call.pick(
    `${errors > 0 ? `, +${errors} errors` : ''}, ${loss}% packet loss, time ${elapsed}ms`,
    `, ${loss}% packet loss`,
  )
  await call.out(`\n--- ${host} ping statistics ---\n${sent} packets transmitted, ${times.length} ${received}${more}\n`)
  if (times.length === 0) return
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length
  const deviation = Math.sqrt(times.reduce((sum, time) => sum + (time - mean) ** 2, 0) / times.length)
  const values = [Math.min(...times), mean, Math.max(...times), ...(call.busybox ? [] : [deviation])]
  const text = values.map(value => value.toFixed(3)).join('/')
  await call.out(call.pick(`rtt min/avg/max/mdev = ${text} ms\n`, `round-trip min/avg/max = ${text} ms\n`))
}
