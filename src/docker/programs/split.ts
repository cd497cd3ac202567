import { readAll } from '../engine/process/stream.ts'
import { afterLines, countOf, firstBytes } from './head.ts'
import { open } from './input.ts'
import { tool } from './tool.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** `split -l LINES -b BYTES -d -a LENGTH FILE PREFIX`: pieces in files of their own, `xaa`, `xab` … */
export const split = tool(
  'l:b:da:',
  async call => {
    const [name = '-', prefix = 'x'] = call.operands
    const size = call.value('b')
    const lines = countOf(call, call.value('l') ?? '1000', 'lines').count
    const bytes = size === undefined ? undefined : countOf(call, size, 'bytes').count
    const length = Number(call.value('a') ?? 2)
    let rest = await readAll(open(call.process, name))
    for (let index = 0; rest !== ''; index++) {
      const end = bytes === undefined ? afterLines(rest, lines) : Math.max(1, firstBytes(rest, bytes).length)
      const digits = call.has('d') ? '0123456789' : letters
      const suffix = Array.from(
        { length },
        (_, place) => digits[Math.floor(index / digits.length ** (length - 1 - place)) % digits.length]!,
      ).join('')
      call.process.files.write(call.path(prefix + suffix), rest.slice(0, end), { owner: call.process.user })
      rest = rest.slice(end)
    }
    return undefined
  },
  { long: 'lines=l bytes=b numeric-suffixes=d suffix-length=a' },
)
