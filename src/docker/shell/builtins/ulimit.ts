import type { Shell } from '../shell.ts'
import { type Builtin, fail } from './types.ts'

/** A limit: its option, Docker's name for it, and what bash, dash and BusyBox call it in `ulimit -a`. */
type Row = readonly [option: string, name: string, bash: string, dash: string, ash: string]

const rows: readonly Row[] = [
  ['c', 'core', 'core file size              (blocks, -c)', 'coredump(blocks)', 'core file size (blocks)         (-c)'],
  ['d', 'data', 'data seg size               (kbytes, -d)', 'data(kbytes)', 'data seg size (kb)              (-d)'],
  ['e', 'nice', 'scheduling priority                 (-e)', '', 'scheduling priority             (-e)'],
  ['f', 'fsize', 'file size                   (blocks, -f)', 'file(blocks)', 'file size (blocks)              (-f)'],
  ['i', 'sigpending', 'pending signals                     (-i)', '', 'pending signals                 (-i)'],
  [
    'l',
    'memlock',
    'max locked memory           (kbytes, -l)',
    'locked memory(kbytes)',
    'max locked memory (kb)          (-l)',
  ],
  ['m', 'rss', 'max memory size             (kbytes, -m)', 'memory(kbytes)', 'max memory size (kb)            (-m)'],
  ['n', 'nofile', 'open files                          (-n)', 'nofiles', 'open files                      (-n)'],
  ['q', 'msgqueue', 'POSIX message queues         (bytes, -q)', '', 'POSIX message queues (bytes)    (-q)'],
  ['r', 'rtprio', 'real-time priority                  (-r)', 'rtprio', 'real-time priority              (-r)'],
  ['s', 'stack', 'stack size                  (kbytes, -s)', 'stack(kbytes)', 'stack size (kb)                 (-s)'],
  ['t', 'cpu', 'cpu time                   (seconds, -t)', 'time(seconds)', 'cpu time (seconds)              (-t)'],
  ['u', 'nproc', 'max user processes                  (-u)', 'process', 'max user processes              (-u)'],
  ['v', 'as', 'virtual memory              (kbytes, -v)', 'vmemory(kbytes)', 'virtual memory (kb)             (-v)'],
  ['x', 'locks', 'file locks                          (-x)', 'locks', 'file locks                      (-x)'],
]

/** What the kernel gives where nothing is asked for, in the units of `ulimit`; -1 is unlimited. */
const defaults: Readonly<Record<string, number>> = {
  core: 0,
  nice: 0,
  sigpending: 31_527,
  memlock: 8192,
  nofile: 1_048_576,
  msgqueue: 819_200,
  rtprio: 0,
  stack: 8192,
}

/** Bytes, which Docker counts in, of a unit of `ulimit`. */
const units: Readonly<Record<string, number>> = {
  core: 512,
  data: 1024,
  fsize: 512,
  memlock: 1024,
  rss: 1024,
  stack: 1024,
  as: 1024,
}

const shown = (value: number) => (value < 0 ? 'unlimited' : String(value))

function limitsOf({ limits, host }: Shell, name: string): readonly [soft: number, hard: number] {
  const given = host.machine.limits.find(({ Name }) => Name === name)
  const unit = units[name] ?? 1
  const scaled = (value: number) => (value < 0 ? -1 : Math.floor(value / unit))
  const otherwise = defaults[name] ?? -1
  return limits.get(name) ?? (given ? [scaled(given.Soft), scaled(given.Hard)] : [otherwise, otherwise])
}

/** Complains in the dialect's words; BusyBox's come without the builtin's name. */
async function refuse(shell: Shell, bash: string, dash: string, ash: string, bashStatus = 1): Promise<number> {
  if (shell.dialect !== 'ash') return fail(shell.pick(bash, dash, ''), shell.pick(bashStatus, 2, 1))
  await shell.streams.get(2)?.writer?.write(`${ash}\n`)
  return 1
}

/** `ulimit [-SH] [-a | -n …] [LIMIT]`: what a process may have, shown or lowered. */
export const ulimit: Builtin = async (shell, args) => {
  const options = args
    .filter(word => /^-./.test(word))
    .join('')
    .replaceAll('-', '')
  const [value] = args.filter(word => !/^-./.test(word))
  const strange = [...options].find(letter => !`aSH${rows.map(([option]) => option).join('')}`.includes(letter))
  if (strange !== undefined) {
    const usage = 'ulimit: usage: ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]'
    return refuse(
      shell,
      `-${strange}: invalid option
${usage}`,
      `Illegal option -${strange}`,
      `ulimit: invalid option -- '${strange}'`,
      2,
    )
  }
  const isHard = options.includes('H')
  const pick = (name: string) => limitsOf(shell, name)[isHard ? 1 : 0]
  if (options.includes('a')) {
    const lines = rows
      .map(([, name, bash, dash, ash]) => [shell.pick(bash, dash.padEnd(20), ash), shown(pick(name))] as const)
      .filter(([title]) => title.trim() !== '')
    await shell.out(lines.map(([title, limit]) => `${title} ${limit}\n`).join(''))
    return 0
  }
  const letter = [...options].findLast(option => option !== 'S' && option !== 'H') ?? 'f'
  const [, name, title] = rows.find(([option]) => option === letter)!
  if (value === undefined) {
    await shell.out(`${shown(pick(name))}\n`)
    return 0
  }
  if (value !== 'unlimited' && !/^\d+$/.test(value)) {
    return refuse(shell, `${value}: invalid number`, 'bad number', `${shell.name}: invalid number '${value}'`)
  }
  const wanted = value === 'unlimited' ? -1 : Number(value)
  const [soft, hard] = limitsOf(shell, name)
  const isMore = hard >= 0 && (wanted < 0 || wanted > hard)
  if (isMore && (shell.host.user.uid !== 0 || !options.includes('S'))) {
    const refused = 'Operation not permitted'
    const what = title.replace(/ *\(.*/, '')
    return refuse(
      shell,
      `${what}: cannot modify limit: ${refused}`,
      `error setting limit (${refused})`,
      `${shell.name}: error setting limit: ${refused}`,
    )
  }
  const onlySoft = options.includes('S') && !isHard
  const onlyHard = isHard && !options.includes('S')
  shell.limits.set(name, [onlyHard ? soft : wanted, onlySoft ? hard : wanted])
  return 0
}
