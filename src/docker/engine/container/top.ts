// Behaviour: moby/moby daemon/top_unix.go; the daemon runs the host's ps
import type { Engine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import type { ProcessRow } from '../process/types.ts'
import { recordContainerEvent } from './events.ts'
import { assertRunning, findContainer } from './find.ts'
import { nameOf, selection } from './top-select.ts'

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
  f: ['F', () => '4'],
  pri: ['PRI', () => '80'],
  priority: ['PRI', () => '20'],
  sz: ['SZ', () => '650'],
  psr: ['PSR', () => '0'],
  addr: ['ADDR', () => '-'],
  wchan: ['WCHAN', () => '-'],
  lwp: ['LWP', ({ hostPid }) => String(hostPid)],
  pgid: ['PGID', ({ hostPid }) => String(hostPid)],
  sid: ['SID', ({ hostPid }) => String(hostPid)],
  ucmd: ['CMD', ({ argv }) => nameOf(argv)],
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
  comm: ['COMMAND', ({ argv }) => nameOf(argv)],
  command: ['COMMAND', command],
  args: ['COMMAND', command],
  cmd: ['CMD', command],
}

const formats = {
  full: 'owner,pid,ppid,c,stime,tty,time,cmd',
  bsd: 'pid,tty,stat,bsdtime,command',
  user: 'user,pid,%cpu,%mem,vsz,rss,tty,stat,start,bsdtime,command',
  plain: 'pid,tty,time,ucmd',
  long: 'f,s,uid,pid,ppid,c,pri,ni,addr,sz,wchan,tty,time,ucmd',
  bsdLong: 'f,uid,pid,ppid,priority,ni,vsz,rss,wchan,stat,tty,bsdtime,command',
  extra: 'owner,pid,ppid,c,sz,rss,psr,stime,tty,time,cmd',
  jobs: 'pid,pgid,sid,tty,time,ucmd',
  threads: 'pid,lwp,tty,time,ucmd',
}

function formatOf(args: string): string {
  const chosen = [
    ...args.matchAll(/(?:^|\s)(?:--format|-?[aefxA]*o)[ =]?([%\w]+(?:=[^\s,]*)?(?:,[%\w]+(?:=[^\s,]*)?)*)/g),
  ].map(([, names]) => names!)
  if (chosen.length > 0) return chosen.join(',')
  if (/^-?[aux]*[ux][aux]*$/.test(args)) return args.includes('u') ? formats.user : formats.bsd
  const letters = args.split(/\s+/).filter(word => /^-?[a-zA-Z]+$/.test(word))
  const has = (pattern: RegExp) => letters.some(word => pattern.test(word))
  if (has(/^[^-]*l/)) return formats.bsdLong
  if (has(/^-.*l/)) return formats.long
  if (has(/^-.*F/)) return formats.extra
  if (has(/^-.*j/)) return formats.jobs
  if (has(/^-.*L/)) return formats.threads
  return has(/f/) || args === '' ? formats.full : formats.plain
}

/** Letters before a format that no option of procps's ps has. */
const strangeLetter = /^-[^\so-]*[bhikzIJKQRWY]/

const longOptions =
  /^--(cols|columns|context|cumulative|deselect|forest|format|group|Group|headers?|headings?|help|info|lines|no-headers?|no-headings?|pid|ppid|quick-pid|rows|sid|sort|tty|user|User|version|width)(=|$)/

/** Throws in ps's words where it has no such options, and where it would not list processes. */
function assertOptions(args: string): void {
  const fail = (text: string) => {
    throw new EngineError('system', text)
  }
  const words = args.split(/\s+/)
  if (strangeLetter.test(args)) fail('ps: error: unsupported SysV option')
  if (words.some(word => word.startsWith('--') && !longOptions.test(word))) fail('ps: error: unknown gnu long option')
  if (/^-x$/.test(words[0]!) && words.slice(1).some(word => /^-[a-z]/i.test(word))) {
    fail('ps: error: must set personality to get -x option')
  }
  if (words.some(word => /^-[^o-]*y/.test(word)) && !words.some(word => /^-[^o-]*l/.test(word))) {
    fail('ps: error: modifier -y without format -l makes no sense')
  }
  if (words.some(word => /^(-?V|--version|--help.*|--info|--no-?head(er|ing)s?)$/.test(word)))
    fail("Couldn't find PID field in ps output")
}

/** A container's processes as ps shows them on the host. Throws conflict, and system for columns that ps does not have. */
export function top(engine: Engine, ref: string, args = '') {
  const container = findContainer(engine.state, ref)
  assertRunning(container)
  if (container.state.status === 'restarting') {
    throw new EngineError('conflict', `Container ${container.id} is restarting, wait until the container is running`)
  }
  assertOptions(args)
  const { others, chooses, mayBeEmpty } = selection(args)
  const named = formatOf(others || '-ef')
    .split(',')
    .map(one => one.split('='))
  const names = named.map(([name]) => name!)
  const unknown = names.find(name => !Object.hasOwn(columns, name))
  if (unknown !== undefined) {
    throw new EngineError('system', `ps: error: unknown user-defined format specifier "${unknown}"`)
  }
  const shown = named.map(([name, title]) => ({ title: title ?? columns[name!]![0], value: columns[name!]![1] }))
  if (!shown.some(({ title }) => title === 'PID'))
    throw new EngineError('system', "Couldn't find PID field in ps output")
  const { pid } = container.state
  const rows = (engine.machines.get(container.id)?.processes() ?? []).map(row => ({
    ...row,
    hostPid: pid + row.pid - 1,
    hostParent: row.ppid === 0 ? pid - 24 : pid + row.ppid - 1,
  }))
  const chosen = rows.filter(chooses)
  if (chosen.length === 0 && !mayBeEmpty) throw new EngineError('system', 'ps: exit status 1')
  engine.update(state => recordContainerEvent(state, container, 'top', engine.world.now()))
  return {
    Processes: chosen.map(row => shown.map(({ value }) => value(row))),
    Titles: shown.map(({ title }) => title),
  }
}
