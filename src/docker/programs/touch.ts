import { entryAt } from './flavour.ts'
import { parseDate } from './date-text.ts'
import { Failure, tool, usage } from './tool.ts'

export const touch = tool(
  'acmd:r:t:h',
  async call => {
    const { process } = call
    if (call.operands.length === 0) throw usage(call.pick('missing file operand', 'missing operand'))
    const text = call.value('d')
    const reference = call.value('r')
    const like = reference === undefined ? undefined : process.files.stat(call.path(reference))?.mtime
    const mtime = text === undefined ? (like ?? process.world.now()) : parseDate(text, process.world.now())
    if (mtime === undefined) throw new Failure(call.pick(`invalid date format '${text!}'`, `invalid date '${text!}'`))
    for (const name of call.operands) {
      const path = call.path(name)
      const isThere = entryAt(process, path) !== undefined
      if (!isThere && call.has('c')) continue
      await call.attempt(call.pick(`cannot touch '${name}'`, name), () => {
        if (!isThere) process.files.write(path, '', { owner: process.user })
        process.files.change(path, { mtime })
      })
    }
    return undefined
  },
  { long: 'date=d reference=r no-create=c' },
)
