import type { ProcessRow } from '../engine/process/types.ts'
import { type Column, columnOf, columns, table } from './ps-columns.ts'
import { Failure, tool, usage } from './tool.ts'

const named = (...names: readonly string[]) => names.map(name => columns[name]!)
const titled = (column: Column, title: string) => ({ ...column, title })
const wide = (column: Column, width: number) => ({ ...column, width })

const layouts = {
  short: [...named('pid', 'tty', 'time'), titled(columns.comm!, 'CMD')],
  full: [
    { ...columns.user!, title: 'UID' },
    ...named('pid', 'ppid', 'c', 'stime', 'tty', 'time'),
    titled(columns.args!, 'CMD'),
  ],
  bsd: [...named('user', 'pid', 'pcpu', 'pmem', 'vsz', 'rss', 'tty', 'stat', 'start', 'bsdtime'), columns.args!],
  plainBsd: [...named('pid', 'tty', 'stat', 'bsdtime'), columns.args!],
  busybox: [wide(columns.pid!, 5), wide(columns.user!, -8), wide(columns.bsdtime!, 5), columns.args!],
}

/** BusyBox titles its columns flush left. */
const busyboxTitles = 'PID   USER     TIME  COMMAND\n'

export const ps = tool(
  'eAafFjlwuxo:p:u:C:TtH',
  async call => {
    const { process, busybox, operands, given } = call
    const all = process.machine.processes()
    const formats = call
      .values('o')
      .flatMap(list => list.split(/[\s,]+/))
      .filter(Boolean)
    const chosen = formats.map(name => {
      const column = columnOf(name)
      if (!column)
        throw call.pick(
          new Failure(`error: unknown user-defined format specifier "${name}"`),
          new Failure(
            `bad -o argument '${name}', supported arguments: user,group,comm,args,pid,ppid,pgid,tty,vsz,sid,stat,rss`,
          ),
        )
      return column
    })
    if (busybox) {
      const text =
        formats.length > 0
          ? table(process, chosen, all)
          : busyboxTitles +
            table(
              process,
              layouts.busybox.map(column => titled(column, '')),
              all,
            )
      await call.out(text)
      return 0
    }
    const bsd = operands.filter(word => /^[a-z]+$/.test(word)).join('')
    const letters = new Set([...bsd, ...given.map(([option]) => option)])
    const pids = [...call.values('p'), ...operands.filter(word => /^\d/.test(word))]
      .flatMap(list => list.split(','))
      .map(Number)
    const names = call.values('C').flatMap(list => list.split(','))
    const unknown = [...bsd].find(letter => !'auxwfejlosvr'.includes(letter))
    if (unknown !== undefined) throw usage('error: unsupported SysV option')
    const isWanted = (row: ProcessRow) => {
      if (pids.length > 0) return pids.includes(row.pid)
      if (names.length > 0) return names.includes(columns.comm!.value(row, process))
      if (letters.has('e') || letters.has('A') || bsd.includes('x') || call.has('x')) return true
      return row.tty === process.isTerminal(0) || row.pid === process.pid
    }
    const layout =
      chosen.length > 0
        ? chosen
        : bsd.includes('u') || call.has('u')
          ? layouts.bsd
          : call.has('f') || call.has('F')
            ? layouts.full
            : bsd
              ? layouts.plainBsd
              : layouts.short
    const rows = all.filter(isWanted)
    await call.out(table(process, layout, rows))
    return rows.length > 0 ? 0 : 1
  },
  { long: 'pid:=p forest=H format:=o' },
)
