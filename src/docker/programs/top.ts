import { commandName, columns, residentSize } from './ps-columns.ts'
import { memoryOf, uptimeLine } from './free.ts'
import type { ProcessRow } from '../engine/process/types.ts'
import { type Call, tool } from './tool.ts'

const pause = 3000

export const top = tool('bn:d:p:u:HciSs1', async call => {
  const { process } = call
  const turns = Number(call.value('n') ?? Infinity)
  const wait = Number(call.value('d') ?? pause / 1000) * 1000
  const live = process.isTerminal(1) && !call.has('b')
  const terminal = live ? process.tty : undefined
  const before = terminal && { raw: terminal.raw, echo: terminal.echo }
  if (terminal) Object.assign(terminal, { raw: true, echo: false })
  try {
    for (let turn = 1; ; turn++) {
      const text = screen(call)
      await call.out(
        terminal
          ? `\x1b[H\x1b[J${text
              .split('\n')
              .slice(0, terminal.rows - 1)
              .join('\r\n')}\r\n`
          : text,
      )
      if (turn >= turns) return 0
      if (terminal ? await quits(call, wait) : (await process.sleep(wait), false)) return 0
      if (!terminal) await call.out('\n')
    }
  } finally {
    if (terminal && before) Object.assign(terminal, before)
  }
})

/** Waits for the next turn; true where q or Ctrl-C was typed meanwhile. */
async function quits({ process }: Call, ms: number): Promise<boolean> {
  const over = new AbortController()
  void process.world.sleep(ms, over.signal).then(() => {
    over.abort()
  })
  const keys = await process.stdin.read(over.signal)
  over.abort()
  return keys !== undefined && [...keys].some(key => key === 'q' || key === '\x03')
}

function screen(call: Call): string {
  const { process, busybox } = call
  const { machine } = process
  const rows = machine.processes()
  const memory = memoryOf(machine)
  const state = (row: ProcessRow) => (row.pid === process.pid ? 'R' : row.state)
  const user = (row: ProcessRow, width: number) => columns.user!.value(row, process).padEnd(width).slice(0, width)
  const size = (row: ProcessRow) => residentSize(row)
  if (busybox) {
    const head = [
      `Mem: ${memory.used + memory.cache}K used, ${memory.free}K free, ${memory.shared}K shrd, 26848K buff, ${memory.cache}K cached`,
      'CPU:   0% usr   0% sys   0% nic 100% idle   0% io   0% irq   0% sirq',
      `Load average: 0.08 0.03 0.01 1/${rows.length + 200} ${process.pid}`,
      '  PID  PPID USER     STAT   VSZ %VSZ CPU %CPU COMMAND',
    ]
    const lines = rows.map(row =>
      [
        String(row.pid).padStart(5),
        String(row.ppid).padStart(5),
        user(row, 8),
        state(row).padEnd(4),
        String(size(row)).padStart(5),
        '  0%',
        '  0',
        '  0%',
        row.argv.join(' '),
      ].join(' '),
    )
    return `${[...head, ...lines].join('\n')}\n`
  }
  const mebibytes = (kib: number) => (kib / 1024).toFixed(1).padStart(8)
  const count = (wanted: string) => String(rows.filter(row => state(row) === wanted).length).padStart(3)
  const head = [
    `top - ${uptimeLine(process, false)}`,
    `Tasks: ${String(rows.length).padStart(3)} total, ${count('R')} running, ${count('S')} sleeping, ${count('T')} stopped, ${count('Z')} zombie`,
    '%Cpu(s):  0.0 us,  0.0 sy,  0.0 ni,100.0 id,  0.0 wa,  0.0 hi,  0.0 si,  0.0 st ',
    `MiB Mem : ${mebibytes(memory.total)} total, ${mebibytes(memory.free)} free, ${mebibytes(memory.used)} used, ${mebibytes(memory.cache)} buff/cache     `,
    `MiB Swap: ${mebibytes(0)} total, ${mebibytes(0)} free, ${mebibytes(0)} used. ${mebibytes(memory.available)} avail Mem `,
    '',
    '    PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND',
  ]
  const lines = rows.map(row =>
    [
      String(row.pid).padStart(7),
      user(row, 8),
      ' 20',
      '  0',
      String(size(row) + 1688).padStart(7),
      String(size(row)).padStart(6),
      String(size(row) - 384).padStart(6),
      state(row),
      '  0.0',
      columns.pmem!.value(row, process).padStart(5),
      '  0:00.01',
      commandName(row),
    ].join(' '),
  )
  return `${[...head, ...lines].join('\n')}\n`
}
