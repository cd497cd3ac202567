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
    if (words.length === 0 || words[0] === '-a')
      throw new Failure('시뮬레이터에는 설정의 목록이 없어요. 크기는 stty size로 볼 수 있어요.')
    for (let word = words.shift(); word !== undefined; word = words.shift()) {
      const size = sizes.find(each => each === word)
      if (word === 'size') await call.out(`${tty.rows} ${tty.columns}\n`)
      else if (size) tty[size === 'rows' ? 'rows' : 'columns'] = Number(words.shift())
      else if (Object.hasOwn(settings, word)) settings[word]!(tty)
      else throw call.pick(usage(`invalid argument '${word}'`), new Failure(`invalid argument '${word}'`))
    }
    return 0
  },
  { plain: true },
)
