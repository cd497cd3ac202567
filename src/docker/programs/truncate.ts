import { byteLength } from '../engine/files/tree.ts'
import { entryAt } from './flavour.ts'
import { firstBytes } from './head.ts'
import { Failure, tool, usage } from './tool.ts'

/** Bytes that a file can grow to: the simulator holds files in memory. */
const largest = 2 ** 24

/** `truncate -s SIZE FILE…`; `+` and `-` before the size change it by so much. */
export const truncate = tool(
  's:c',
  async call => {
    const text = call.value('s')
    if (text === undefined) throw usage("you must specify either '--size' or '--reference'")
    const [, sign = '', digits, unit = ''] = /^([-+]?)(\d+)([KMG]?)B?$/i.exec(text) ?? []
    if (digits === undefined) throw new Failure(call.pick(`Invalid number: '${text}'`, `invalid number '${text}'`))
    if (call.operands.length === 0) throw usage('missing file operand')
    const size = Number(digits) * 1024 ** ' KMG'.indexOf(unit.toUpperCase() || ' ')
    for (const name of call.operands) {
      const path = call.path(name)
      const entry = entryAt(call.process, path)
      if (!entry && call.has('c')) continue
      const before = entry?.type === 'file' ? call.process.files.read(path) : ''
      const length = byteLength(before)
      const wanted = sign === '+' ? length + size : sign === '-' ? Math.max(0, length - size) : size
      if (wanted > largest) throw new Failure('시뮬레이터에서는 파일이 16 MB보다 커질 수 없어요.')
      const after = firstBytes(before, wanted)
      await call.attempt(call.pick(`cannot open '${name}' for writing`, name), () => {
        call.process.files.write(path, after + '\0'.repeat(wanted - byteLength(after)), { owner: call.process.user })
      })
    }
    return undefined
  },
  { long: 'size=s no-create=c' },
)
