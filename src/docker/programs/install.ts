import { readAll } from '../engine/process/stream.ts'
import { parentOf } from '../engine/files/path.ts'
import { symbolicMode } from './chmod.ts'
import { open } from './input.ts'
import { type Call, Failure, tool, usage } from './tool.ts'
import { transfers } from './transfers.ts'
import { accounts } from './users.ts'

/** `install -m MODE -o OWNER -g GROUP SOURCE… TARGET`, `install -d DIRECTORY…`. */
export const install = tool(
  'm:o:g:dDvpt:Tcs',
  async call => {
    const { process, operands } = call
    if (operands.length === 0) throw usage('missing file operand')
    const mode = symbolicMode(call.value('m') ?? '755', 0, false)
    if (mode === undefined) throw new Failure(`invalid mode '${call.value('m')!}'`)
    const meta = { mode, ...ownerOf(call) }
    if (call.has('d')) {
      for (const name of operands) {
        process.files.makeDirectory(call.path(name), { parents: true })
        process.files.change(call.path(name), meta)
      }
      return undefined
    }
    for (const { source, target, shown } of transfers(call)) {
      const reader = await call.attempt(`cannot stat '${source}'`, () => open(process, source))
      if (!reader) continue
      const data = await readAll(reader)
      if (call.has('D')) process.files.makeDirectory(parentOf(target), { parents: true })
      const made = await call.attempt(`cannot create regular file '${shown}'`, () => {
        process.files.write(target, data)
        process.files.change(target, meta)
        return true
      })
      if (made && call.has('v')) await call.out(`'${source}' -> '${shown}'\n`)
    }
    return undefined
  },
  { long: 'mode=m owner=o group=g directory=d verbose=v target-directory=t' },
)

function ownerOf(call: Call) {
  const id = (path: '/etc/passwd' | '/etc/group', what: string, name: string | undefined, own: number) => {
    if (name === undefined) return own
    const row = accounts(call.process, path).find(([title, , number]) => title === name || number === name)
    if (!row && !/^\d+$/.test(name)) throw new Failure(`invalid ${what} '${name}'`)
    return Number(row?.[2] ?? name)
  }
  const { uid, gid } = call.process.user
  return {
    uid: id('/etc/passwd', 'user', call.value('o'), uid),
    gid: id('/etc/group', 'group', call.value('g'), gid),
  }
}
