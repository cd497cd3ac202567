import { type Directory, type Entry, sizeOf } from '../engine/files/tree.ts'
import type { Process } from '../engine/process/types.ts'
import { entryAt } from './flavour.ts'
import { blocks } from './ls-rows.ts'
import { humanSize } from './sizes.ts'
import { type Call, Failure, tool } from './tool.ts'

interface FileSystem {
  readonly device: string
  readonly path: string
  readonly type: string
  /** Kibibytes. */
  readonly size: number
  readonly used: number
}

/** The disk that the host's and every container's files are on, in KiB. */
const disk = { size: 64 * 1024 ** 2, used: 9 * 1024 ** 2 }
const shown = new Set(['ext4', 'overlay', 'tmpfs'])

function fileSystems(process: Process): readonly FileSystem[] {
  const text = entryAt(process, '/proc/mounts')?.type === 'file' ? process.files.read('/proc/mounts') : ''
  return text
    .trimEnd()
    .split('\n')
    .map(line => line.split(' '))
    .filter(([, , type = '']) => shown.has(type))
    .map(([device = '', path = '', type = '', options = '']) => {
      if (type !== 'tmpfs') return { device, path, type, ...disk }
      const size = Number(/size=(\d+)k/.exec(options)?.[1] ?? Math.floor(process.machine.hardware.memory / 2048))
      const entry = entryAt(process, path)
      return { device, path, type, size, used: entry?.type === 'directory' ? contentSize(entry) : 0 }
    })
}

const contentSize = (directory: Directory): number =>
  Object.values(directory.entries).reduce(
    (sum, entry) => sum + (entry.type === 'directory' ? contentSize(entry) : blocks(entry)),
    0,
  )

export const df = tool(
  'hkmTaPil',
  async call => {
    const { process, busybox } = call
    const all = fileSystems(process)
    const rows: FileSystem[] = []
    for (const name of call.operands) {
      const path = entryAt(process, call.path(name)) ? process.files.realpath(call.path(name)) : undefined
      const found =
        path === undefined
          ? undefined
          : all
              .filter(({ path: at }) => at === '/' || `${path}/`.startsWith(`${at}/`))
              .sort((a, b) => b.path.length - a.path.length)[0]
      if (found) rows.push(found)
      else await call.complain(`${name}: ${call.pick('No such file or directory', "can't find mount point")}`)
    }
    // GNU shows one place of each device, the one with the shortest name.
    const once = all.filter(
      one =>
        busybox ||
        one.type === 'tmpfs' ||
        !all.some(other => other.device === one.device && other.path.length < one.path.length),
    )
    const listed = call.operands.length > 0 ? rows : once
    if (listed.length > 0 || busybox) await call.out(table(call, listed))
    return undefined
  },
  { long: 'human-readable=h print-type=T all=a portability=P inodes=i local=l' },
)

function table(call: Call, rows: readonly FileSystem[]): string {
  const { busybox } = call
  const human = call.has('h')
  const amount = (kib: number) =>
    human ? humanSize(kib * 1024, busybox) : call.has('m') ? String(Math.ceil(kib / 1024)) : String(kib)
  const titles = human
    ? ['Size', 'Used', busybox ? 'Available' : 'Avail']
    : [call.has('m') ? '1M-blocks' : '1K-blocks', 'Used', 'Available']
  const cells = rows.map(({ size, used }) => [amount(size), amount(used), amount(size - used)])
  const widths = titles.map((title, index) =>
    busybox ? 9 : Math.max(5, title.length, ...cells.map(row => row[index]!.length)),
  )
  const first = busybox ? 20 : Math.max(14, ...rows.map(({ device }) => device.length))
  const line = (device: string, type: string, numbers: readonly string[], share: string, path: string) =>
    [
      device.padEnd(first),
      ...(call.has('T') ? [type.padEnd(busybox ? 10 : 8)] : []),
      ...numbers.map((text, index) => text.padStart(widths[index]!)),
      share.padStart(4),
      path,
    ].join(' ')
  const lines = rows.map(({ device, type, size, used, path }, index) =>
    line(device, type, cells[index]!, `${Math.ceil((used * 100) / size)}%`, path),
  )
  return `${[line('Filesystem', 'Type', titles, 'Use%', 'Mounted on'), ...lines].join('\n')}\n`
}

/** Kibibytes of disk that files take. */
export const du = tool(
  'hsackmbd:xS',
  async call => {
    const { process, busybox } = call
    const depth = call.has('s') ? 0 : Number(call.value('d') ?? Infinity)
    const amount = (kib: number) =>
      call.has('h') && !call.has('b')
        ? kib === 0
          ? '0'
          : humanSize(kib * 1024, busybox)
        : String(call.has('m') ? Math.ceil(kib / 1024) : kib)
    if (call.has('s') && call.has('a')) throw new Failure('cannot both summarize and show all entries')
    const measure = async (name: string, entry: Entry, level: number): Promise<number> => {
      await process.tick()
      let sum = call.has('b') ? sizeOf(entry) : blocks(entry)
      if (entry.type === 'directory') {
        for (const [inside, next] of Object.entries(entry.entries))
          sum += await measure(`${name.replace(/\/$/, '')}/${inside}`, next, level + 1)
      }
      if (level <= depth && (level === 0 || entry.type === 'directory' || call.has('a')))
        await call.out(`${amount(sum)}\t${name}\n`)
      return sum
    }
    let total = 0
    for (const name of call.operands.length > 0 ? call.operands : ['.']) {
      const entry = entryAt(process, call.path(name), false)
      if (entry) total += await measure(name, entry, 0)
      else await call.complain(`${call.pick(`cannot access '${name}'`, name)}: No such file or directory`)
    }
    if (call.has('c')) await call.out(`${amount(total)}\ttotal\n`)
    return undefined
  },
  { long: 'human-readable=h summarize=s all=a total=c max-depth=d bytes=b apparent-size' },
)
