import type { Process, ProcessRow } from '../engine/process/types.ts'
import { strftime } from './dates.ts'
import { userName } from './users.ts'

/** A column of `ps`: its title, how wide it is at least, and what is in it; a negative width is flush left. */
export interface Column {
  readonly title: string
  readonly width: number
  readonly value: (row: ProcessRow, process: Process) => string
}

/** `sh` of `/bin/sh -c …`. */
export const commandName = ({ argv }: ProcessRow) => (argv[0] ?? '').replace(/^-|.*\//g, '').slice(0, 15)
const commandLine = ({ argv }: ProcessRow) => argv.join(' ')

/** Kibibytes that a process seems to take: the same for the same name. */
export const residentSize = (row: ProcessRow) =>
  1024 + 4 * ([...commandName(row)].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 997, 7) % 900)

const state = (row: ProcessRow, { pid }: Process) =>
  (row.pid === pid ? 'R' : row.state) + (row.ppid === 0 ? 's' : '') + (row.tty ? '+' : '')
const elapsed = (row: ProcessRow, { world }: Process) => {
  const seconds = Math.floor((world.now() - row.startedAt) / 1000)
  const [days, hours] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24]
  const clock = [Math.floor(seconds / 60) % 60, seconds % 60].map(part => String(part).padStart(2, '0')).join(':')
  return `${days ? `${days}-` : ''}${days || hours ? `${String(hours).padStart(2, '0')}:` : ''}${clock}`
}
const started = (row: ProcessRow) => strftime('%H:%M', row.startedAt)
const terminal = (row: ProcessRow) => (row.tty ? 'pts/0' : '?')

/** By the names that `ps -o` takes. */
export const columns: Readonly<Record<string, Column>> = {
  user: { title: 'USER', width: -8, value: (row, process) => userName(process, row.user.uid) ?? String(row.user.uid) },
  uid: { title: 'UID', width: 5, value: row => String(row.user.uid) },
  gid: { title: 'GID', width: 5, value: row => String(row.user.gid) },
  pid: { title: 'PID', width: 7, value: row => String(row.pid) },
  ppid: { title: 'PPID', width: 7, value: row => String(row.ppid) },
  pgid: { title: 'PGID', width: 7, value: row => String(row.pid) },
  c: { title: 'C', width: 2, value: () => '0' },
  pcpu: { title: '%CPU', width: 4, value: () => '0.0' },
  pmem: {
    title: '%MEM',
    width: 4,
    value: (row, { machine }) => ((residentSize(row) * 102_400) / machine.hardware.memory).toFixed(1),
  },
  vsz: { title: 'VSZ', width: 6, value: row => String(residentSize(row) + 1688) },
  rss: { title: 'RSS', width: 5, value: row => String(residentSize(row)) },
  tty: { title: 'TTY', width: -8, value: terminal },
  stat: { title: 'STAT', width: -4, value: state },
  s: { title: 'S', width: 1, value: (row, process) => state(row, process)[0]! },
  start: { title: 'START', width: 5, value: started },
  stime: { title: 'STIME', width: 5, value: started },
  lstart: { title: 'STARTED', width: 24, value: row => strftime('%a %b %e %T %Y', row.startedAt) },
  etime: { title: 'ELAPSED', width: 11, value: elapsed },
  time: { title: 'TIME', width: 8, value: () => '00:00:00' },
  bsdtime: { title: 'TIME', width: 6, value: () => '0:00' },
  comm: { title: 'COMMAND', width: -15, value: commandName },
  args: { title: 'COMMAND', width: -27, value: commandLine },
}

const synonyms: Readonly<Record<string, string>> = {
  '%cpu': 'pcpu',
  '%mem': 'pmem',
  cmd: 'args',
  command: 'args',
  ucmd: 'comm',
  euser: 'user',
  tname: 'tty',
  tt: 'tty',
  state: 's',
  rssize: 'rss',
  vsize: 'vsz',
}

/** The column of a name, with a title of its own where it is `name=title`. */
export function columnOf(text: string): Column | undefined {
  const [name = '', title] = text.split('=')
  const key = synonyms[name] ?? name
  const found = Object.hasOwn(columns, key) ? columns[key]! : undefined
  const own = name === 'cmd' || name === 'command' ? name.toUpperCase().replace('COMMAND', 'COMMAND') : undefined
  return found && { ...found, title: title ?? own ?? found.title }
}

/** Rows under their titles; the last column is as long as it is. */
export function table(process: Process, shown: readonly Column[], rows: readonly ProcessRow[]): string {
  const lines = [shown.map(({ title }) => title), ...rows.map(row => shown.map(({ value }) => value(row, process)))]
  const untitled = shown.every(({ title }) => title === '')
  return (untitled ? lines.slice(1) : lines)
    .map(cells => {
      const padded = cells.map((cell, index) => {
        const { width } = shown[index]!
        if (width > 0) return cell.padStart(width)
        return index === cells.length - 1 ? cell : cell.padEnd(-width)
      })
      return `${padded.join(' ')}\n`
    })
    .join('')
}
