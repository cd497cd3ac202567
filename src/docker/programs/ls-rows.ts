import { type Entry, sizeOf } from '../engine/files/tree.ts'
import { strftime } from './dates.ts'
import { humanSize } from './sizes.ts'
import type { Call } from './tool.ts'
import { groupName, userName } from './users.ts'
import { zoneOf } from './zone.ts'

/** One name that `ls` shows. */
export interface Item {
  /** As it was named. */
  readonly name: string
  readonly path: string
  readonly entry: Entry
}

const numbers = { null: '1, 3', zero: '1, 5', full: '1, 7', random: '1, 8', tty: '5, 0' } as const
const streams = { stdin: 0, stdout: 1, stderr: 2 } as const
const halfYear = 15_778_476_000

/** Where a symlink leads; the standard streams' devices are symlinks to those who look. */
export function targetOf(entry: Entry): string | undefined {
  if (entry.type === 'symlink') return entry.target
  return entry.type === 'device' && entry.device in streams
    ? `/proc/self/fd/${streams[entry.device as keyof typeof streams]}`
    : undefined
}

/** `drwxr-xr-x`. */
export function modeText(entry: Entry): string {
  const kind =
    targetOf(entry) === undefined ? { file: '-', directory: 'd', symlink: 'l', device: 'c' }[entry.type] : 'l'
  const mode = kind === 'l' ? 0o777 : entry.mode
  const bits = [6, 3, 0].map((shift, index) => {
    const special = (mode >> (11 - index)) & 1
    const execute = (mode >> shift) & 1
    const letter = index === 2 ? 't' : 's'
    const last = special ? (execute ? letter : letter.toUpperCase()) : execute ? 'x' : '-'
    return `${(mode >> shift) & 4 ? 'r' : '-'}${(mode >> shift) & 2 ? 'w' : '-'}${last}`
  })
  return kind + bits.join('')
}

/** KiB that an entry takes on disk. */
export const blocks = (entry: Entry) =>
  entry.type === 'file' || entry.type === 'directory' ? Math.ceil(sizeOf(entry) / 4096) * 4 : 0

/** How many names an entry has: a directory's `.` and its subdirectories' `..` among them. */
export function linksTo({ path, entry }: Pick<Item, 'path' | 'entry'>): number {
  if (entry.type !== 'directory' || path === '/') return 1
  return 2 + Object.values(entry.entries).filter(({ type }) => type === 'directory').length
}

/** How a time is shown; `old` is one more than half a year away. */
function timeFormat(call: Call, old: boolean): string {
  const style = call.has('full-time') ? 'full-iso' : (call.value('time-style') ?? 'locale')
  if (style.startsWith('+')) return style.slice(1)
  const styles: Readonly<Record<string, string>> = {
    'full-iso': '%F %T.%N %z',
    'long-iso': '%F %H:%M',
    iso: old ? '%F ' : '%m-%d %H:%M',
  }
  return styles[style] ?? (old ? '%b %e  %Y' : '%b %e %H:%M')
}

/** Lines of `ls -l`, without a total; `show` writes a name. Columns are as wide as `measured` asks. */
export function longRows(
  call: Call,
  items: readonly Item[],
  show: (item: Item) => string,
  measured = items,
): readonly string[] {
  const { process, busybox } = call
  const numeric = call.has('n')
  const zone = zoneOf(process)
  const rowOf = (item: Item) => {
    const { entry } = item
    const device = entry.type === 'device' && targetOf(entry) === undefined
    const target = targetOf(entry)
    const size = target?.length ?? sizeOf(entry)
    const old = Math.abs(process.world.now() - entry.mtime) > halfYear
    const format = timeFormat(call, old)
    const time = strftime(format, entry.mtime, zone)
    return {
      mode: modeText(entry),
      links: String(linksTo(item)),
      owner: (numeric ? undefined : userName(process, entry.uid)) ?? String(entry.uid),
      group: (numeric ? undefined : groupName(process, entry.gid)) ?? String(entry.gid),
      size: device
        ? numbers[entry.device as keyof typeof numbers]
        : call.has('h')
          ? humanSize(size, busybox)
          : String(size),
      tail: `${time} ${show(item)}${target === undefined ? '' : ` -> ${target}`}`,
    }
  }
  const all = measured.map(rowOf)
  const widest = (key: keyof (typeof all)[number]) => Math.max(0, ...all.map(row => row[key].length))
  // BusyBox's columns have widths of their own.
  const [links, owner, group, size] = busybox
    ? [4, 8, 8, call.has('h') ? 7 : 9]
    : [widest('links'), widest('owner'), widest('group'), widest('size')]
  return items
    .map(rowOf)
    .map(row =>
      [
        row.mode,
        row.links.padStart(links),
        row.owner.padEnd(owner),
        row.group.padEnd(group),
        busybox ? row.size.replace(', ', ',   ').padStart(size) : row.size.padStart(size),
        row.tail,
      ].join(' '),
    )
}
