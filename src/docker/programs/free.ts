import type { Machine, Process } from '../engine/process/types.ts'
import { strftime } from './dates.ts'
import { residentSize } from './ps-columns.ts'
import { humanSize } from './sizes.ts'
import { type Call, tool } from './tool.ts'

const hourMs = 3_600_000

/** Memory of a machine in KiB: the host's, which containers see too. */
export function memoryOf(machine: Machine) {
  const total = Math.floor(machine.hardware.memory / 1024)
  const used = Math.floor(total * 0.12) + machine.processes().reduce((sum, row) => sum + residentSize(row), 0)
  const cache = Math.floor(total * 0.2)
  return { total, used, free: total - used - cache, shared: 9072, cache, available: total - used }
}

export const free = tool(
  'hbkmgtws:c:',
  async call => {
    const { busybox } = call
    const { machine } = call.process
    const { total, used, free, shared, cache, available } = memoryOf(machine)
    const unit = call.has('b') ? 1 / 1024 : call.has('m') ? 1024 : call.has('g') ? 1024 ** 2 : 1
    const shown = (kib: number) => {
      if (!call.has('h')) return String(Math.floor(kib / unit))
      if (busybox) return kib === 0 ? '0' : humanSize(kib * 1024, true)
      return kib === 0 ? '0B' : `${humanSize(kib * 1024, false)}i`
    }
    const label = busybox ? 7 : 8
    const row = (title: string, cells: readonly string[]) =>
      `${title.padEnd(label)}${cells.map(cell => cell.padStart(12)).join('')}\n`
    await call.out(
      row('', ['total', 'used', 'free', 'shared', 'buff/cache', 'available']) +
        row('Mem:', [total, used, free, shared, cache, available].map(shown)) +
        row('Swap:', [0, 0, 0].map(shown)),
    )
    return 0
  },
  { long: 'human=h bytes=b kibi=k mebi=m gibi=g total=t wide=w' },
)

/** `12:00:00 up  1:06,  0 users,  load average: …`: the machine began an hour before its first process. */
export function uptimeLine({ world, machine }: Process, busybox: boolean): string {
  const now = world.now()
  const since = Math.min(now, ...machine.processes().map(({ startedAt }) => startedAt))
  const minutes = Math.floor((now - since + hourMs) / 60_000)
  const days = Math.floor(minutes / 1440)
  const clock = `${String(Math.floor(minutes / 60) % 24).padStart(2)}:${String(minutes % 60).padStart(2, '0')}`
  const day = days > 0 ? `${days} day${days > 1 ? 's' : ''}, ` : ''
  return `${strftime('%H:%M:%S', now)} up ${day}${clock},  0 ${busybox ? 'users' : 'user'},  load average: 0.08, 0.03, 0.01`
}

export const uptime = tool('ps', async (call: Call) => {
  await call.out(` ${uptimeLine(call.process, call.busybox)}\n`)
  return 0
})
