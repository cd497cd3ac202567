import type { Terminal } from '../engine/process/terminal.ts'
import { Failure, tool } from './tool.ts'

/** What xterm's entry in terminfo says of capabilities that scripts ask for; numbers stand where `%` does. */
const capabilities: Readonly<Record<string, string>> = {
  bel: '\x07',
  blink: '\x1b[5m',
  bold: '\x1b[1m',
  civis: '\x1b[?25l',
  clear: '\x1b[H\x1b[2J\x1b[3J',
  cnorm: '\x1b[?12l\x1b[?25h',
  colors: '8\n',
  cup: '\x1b[%;%H',
  dim: '\x1b[2m',
  ed: '\x1b[J',
  el: '\x1b[K',
  home: '\x1b[H',
  op: '\x1b[39;49m',
  rc: '\x1b8',
  rev: '\x1b[7m',
  rmcup: '\x1b[?1049l\x1b[23;0;0t',
  rmso: '\x1b[27m',
  rmul: '\x1b[24m',
  sc: '\x1b7',
  setab: '\x1b[4%m',
  setaf: '\x1b[3%m',
  sgr0: '\x1b(B\x1b[m',
  smcup: '\x1b[?1049h\x1b[22;0;0t',
  smso: '\x1b[7m',
  smul: '\x1b[4m',
}

/** `tput cols`, `tput bold`, `tput setaf 2`, `tput cup 3 10`. */
export const tput = tool('T:', async ({ process, operands, value, out }) => {
  const [name = '', ...values] = operands
  const terminal = value('T') ?? process.env.TERM ?? ''
  if (terminal === '') throw new Failure('No value for $TERM and no -T specified', { code: 2 })
  if (name === '') throw new Failure('시뮬레이터에는 이름이 있는 기능만 있어요.', { code: 2 })
  const text = sizeOf(process.tty, name) ?? capabilities[name]
  if (text === undefined) throw new Failure(`unknown terminfo capability '${name}'`, { code: 4 })
  // Rows and columns count from 1 on the screen.
  const shift = name === 'cup' ? 1 : 0
  await out(text.replaceAll('%', () => String(Number(values.shift() ?? 0) + shift)))
  return 0
})

function sizeOf(tty: Terminal | undefined, name: string): string | undefined {
  if (name !== 'cols' && name !== 'lines') return undefined
  const { columns, rows } = tty ?? { columns: 80, rows: 24 }
  return `${name === 'cols' ? columns : rows}\n`
}
