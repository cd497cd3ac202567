import type { Terminal } from '../engine/process/terminal.ts'
import { Failure, tool, usage } from './tool.ts'

/** What settings do to a terminal that the simulator has. */
const settings: Readonly<Record<string, (tty: Terminal) => void>> = {
  echo: tty => (tty.echo = true),
  '-echo': tty => (tty.echo = false),
  raw: tty => (tty.raw = true),
  '-raw': tty => (tty.raw = false),
  cooked: tty => (tty.raw = false),
  sane: tty => Object.assign(tty, { echo: true, raw: false }),
}
const sizes = ['rows', 'cols', 'columns'] as const

/** `stty size`, `stty -echo`, `stty raw`, `stty rows 40 cols 120`. */
export const stty = tool(
  '',
  async call => {
    const { process } = call
    const { tty } = process
    if (!tty || !process.isTerminal(0))
      throw new Failure(`${call.pick("'standard input'", 'standard input')}: Inappropriate ioctl for device`)
    const words = [...call.operands]
    if (words.length === 0 || words[0] === '-a') {
      await call.out(list(tty, words.length > 0, call.busybox))
      return 0
    }
    for (let word = words.shift(); word !== undefined; word = words.shift()) {
      const size = sizes.find(each => each === word)
      if (word === 'size') await call.out(`${tty.rows} ${tty.columns}\n`)
      else if (size) tty[size === 'rows' ? 'rows' : 'columns'] = Number(words.shift())
      else if (Object.hasOwn(settings, word)) settings[word]!(tty)
      else throw call.pick(usage(`invalid argument '${word}'`), new Failure(`invalid number '${word}'`))
    }
    return 0
  },
  { plain: true },
)

/** What is set, as `stty` and `stty -a` list it. */
function list({ echo, raw, rows, columns }: Terminal, isWhole: boolean, busybox: boolean): string {
  const keys = `intr = ^C; quit = ^\\; erase = ^?; kill = ^U; eof = ^D; eol = <undef>; eol2 = <undef>; swtch = <undef>; start = ^Q;
stop = ^S; susp = ^Z; rprnt = ^R; werase = ^W; lnext = ^V; ${busybox ? 'flush' : 'discard'} = ^O; min = 1; time = 0;
`
  const changed = [...(raw ? ['-icanon'] : []), ...(echo ? [] : ['-echo'])]
  const changes = changed.length > 0 ? `${changed.join(' ')}\n` : ''
  if (!isWhole) return `speed 38400 baud; line = 0;\n${busybox ? keys : ''}-brkint -imaxbel\n${changes}`
  return `speed 38400 baud; rows ${rows}; columns ${columns}; line = 0;
${keys}-parenb -parodd -cmspar cs8 -hupcl -cstopb cread -clocal -crtscts
-ignbrk -brkint -ignpar -parmrk -inpck -istrip -inlcr -igncr icrnl ixon -ixoff -iuclc -ixany -imaxbel -iutf8
opost -olcuc -ocrnl onlcr -onocr -onlret -ofill -ofdel nl0 cr0 tab0 bs0 vt0 ff0
isig ${raw ? '-' : ''}icanon iexten ${echo ? '' : '-'}echo echoe echok -echonl -noflsh -xcase -tostop -echoprt echoctl echoke -flusho -extproc
`
}
