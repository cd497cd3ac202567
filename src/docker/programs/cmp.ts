import { readAll } from '../engine/process/stream.ts'
import { FileError } from '../engine/files/error.ts'
import { utf8 } from './bytes.ts'
import { open } from './input.ts'
import { Failure, tool, usage } from './tool.ts'

/** `cmp FILE FILE`: where two files first differ. */
export const cmp = tool(
  'sl',
  async call => {
    const [one, other = '-'] = call.operands
    if (one === undefined) throw usage("missing operand after 'cmp'")
    const [before, after] = [await bytesOf(one), await bytesOf(other)]
    const at = before.findIndex((byte, index) => byte !== after[index])
    if (at < 0 && before.length === after.length) return 0
    if (call.has('s')) return 1
    const end = Math.min(before.length, after.length)
    if (at < 0 || at >= end) {
      const [name, bytes] = before.length < after.length ? [one, before] : [other, after]
      const lines = bytes.filter(byte => byte === 10).length
      const place =
        bytes.length === 0 ? ' which is empty' : ` after byte ${end}, line ${lines + (bytes.at(-1) === 10 ? 0 : 1)}`
      await call.process.stderr.write(`cmp: EOF on ${call.pick(`${name === '-' ? "'-'" : name}${place}`, name)}\n`)
      return 1
    }
    const line = before.slice(0, at).filter(byte => byte === 10).length + 1
    await call.out(`${one} ${other} differ: char ${at + 1}, line ${line}\n`)
    return 1

    async function bytesOf(name: string) {
      try {
        return utf8(await readAll(open(call.process, name)))
      } catch (error) {
        if (!(error instanceof FileError)) throw error
        throw new Failure(`${name}: ${error.message}`, { code: call.pick(2, 1) })
      }
    }
  },
  { usage: 2, long: 'silent=s quiet=s' },
)
