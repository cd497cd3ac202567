// Behaviour: moby/moby daemon/top_unix.go; the daemon runs the host's ps
import type { Engine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import type { ProcessRow } from '../process/types.ts'
import { recordContainerEvent } from './events.ts'
import { assertRunning, findContainer } from './find.ts'

interface Seen extends ProcessRow {
  readonly hostPid: number
  readonly hostParent: number
}

const clock = (time: number) => new Date(time).toISOString().slice(11, 16)
const command = ({ argv }: Seen) => argv.join(' ')
const owner = ({ user: { uid } }: Seen) => (uid === 0 ? 'root' : String(uid))
const tty = (row: Seen) => (row.tty ? 'pts/0' : '?')

/** ps's columns: by the names that `-o` takes, the heading and the value. */
const columns: Readonly<Record<string, readonly [string, (row: Seen) => string]>> = {
  uid: ['UID', ({ user: { uid } }) => String(uid)],
  user: ['USER', owner],
  owner: ['UID', owner],
  pid: ['PID', ({ hostPid }) => String(hostPid)],
  ppid: ['PPID', ({ hostParent }) => String(hostParent)],
  c: ['C', () => '0'],
  stime: ['STIME', ({ startedAt }) => clock(startedAt)],
  start: ['START', ({ startedAt }) => clock(startedAt)],
  tty: ['TTY', tty],
  tt: ['TT', tty],
  time: ['TIME', () => '00:00:00'],
  bsdtime: ['TIME', () => '0:00'],
  '%cpu': ['%CPU', () => '0.0'],
  pcpu: ['%CPU', () => '0.0'],
  '%mem': ['%MEM', () => '0.0'],
  pmem: ['%MEM', () => '0.0'],
  vsz: ['VSZ', () => '2600'],
  rss: ['RSS', () => '1716'],
  stat: ['STAT', ({ state, pid }) => (pid === 1 ? `${state}s` : state)],
  s: ['S', ({ state }) => state],
  state: ['S', ({ state }) => state],
  ni: ['NI', () => '0'],
  comm: ['COMMAND', ({ argv }) => argv[0]?.split('/').at(-1) ?? ''],
  command: ['COMMAND', command],
  args: ['COMMAND', command],
  cmd: ['CMD', command],
}

const formats = {
  full: 'owner,pid,ppid,c,stime,tty,time,cmd',
  bsd: 'pid,tty,stat,bsdtime,command',
  user: 'user,pid,%cpu,%mem,vsz,rss,tty,stat,start,bsdtime,command',
  plain: 'pid,tty,time,cmd',
}

function formatOf(args: string): string {
  const chosen = [...args.matchAll(/(?:^|\s)(?:--format|-?[aefxA]*o)[ =]?([%\w]+(?:,[%\w]+)*)/g)].map(
    ([, names]) => names!,
  )
  if (chosen.length > 0) return chosen.join(',')
  if (/^-?[aux]*[ux][aux]*$/.test(args)) return args.includes('u') ? formats.user : formats.bsd
  return args.includes('f') || args === '' ? formats.full : formats.plain
}

/** Letters before a format that no option of procps's ps has. */
const strangeLetter = /^-[^\so-]*[bhikzIJKQRWY]/

/** A container's processes as ps shows them on the host. Throws conflict, and system for columns that ps does not have. */
export function top(engine: Engine, ref: string, args = '') {
  const container = findContainer(engine.state, ref)
  assertRunning(container)
  if (container.state.status === 'restarting') {
    throw new EngineError('conflict', `Container ${container.id} is restarting, wait until the container is running`)
  }
  if (strangeLetter.test(args)) throw new EngineError('system', 'ps: error: unsupported SysV option')
  const names = formatOf(args || '-ef').split(',')
  const unknown = names.find(name => !Object.hasOwn(columns, name))
  if (unknown !== undefined) {
    throw new EngineError('system', `ps: error: unknown user-defined format specifier "${unknown}"`)
  }
  if (!names.includes('pid')) throw new EngineError('system', "Couldn't find PID field in ps output")
  const { pid } = container.state
  const rows = (engine.machines.get(container.id)?.processes() ?? []).map(row => ({
    ...row,
    hostPid: pid + row.pid - 1,
    hostParent: row.ppid === 0 ? pid - 24 : pid + row.ppid - 1,
  }))
  engine.update(state => recordContainerEvent(state, container, 'top', engine.world.now()))
  const shown = names.map(name => columns[name]!)
  return { Processes: rows.map(row => shown.map(([, value]) => value(row))), Titles: shown.map(([title]) => title) }
}
