import { FileError } from '../engine/files/error.ts'
import { symbolicMode } from './chmod.ts'
import { entryAt } from './flavour.ts'
import { type Call, tool, usage } from './tool.ts'

export const mkdir = tool(
  'pm:v',
  async call => {
    const { process, operands } = call
    if (operands.length === 0) throw usage('missing operand')
    const asked = call.value('m')
    const mode = asked === undefined ? 0o777 & ~process.files.umask : symbolicMode(asked, 0o777, true)
    if (mode === undefined) throw usage(`invalid mode '${asked!}'`)
    for (const name of operands) {
      const made: string[] = []
      await call.attempt(call.pick(`cannot create directory '${name}'`, `can't create directory '${name}'`), () => {
        for (const step of call.has('p') ? stepsTo(name) : [name]) {
          const isThere = entryAt(process, call.path(step))?.type === 'directory'
          if (isThere && call.has('p')) continue
          const own = step === name ? { mode } : {}
          process.files.makeDirectory(call.path(step), { ...own, owner: process.user })
          made.push(step)
        }
      })
      for (const step of call.has('v') ? made : []) {
        await call.out(call.pick(`mkdir: created directory '${step}'\n`, `created directory: '${step}'\n`))
      }
    }
    return undefined
  },
  { long: 'parents=p mode=m verbose=v' },
)

/** `a/b/c` → `a`, `a/b`, `a/b/c`. */
function stepsTo(name: string): readonly string[] {
  const inner = [...name.matchAll(/[^/]\/+(?=[^/])/g)].map(({ index }) => name.slice(0, index + 1))
  return [...inner, name]
}

export const rmdir = tool(
  'pv',
  async call => {
    if (call.operands.length === 0) throw usage('missing operand')
    for (const name of call.operands) {
      for (const step of call.has('p') ? stepsTo(name).toReversed() : [name]) {
        if (!(await removeEmpty(call, step))) break
      }
    }
    return undefined
  },
  { long: 'parents=p ignore-fail-on-non-empty verbose=v' },
)

function removeEmpty(call: Call, name: string): Promise<boolean | undefined> {
  const { files } = call.process
  const path = call.path(name)
  return call.attempt(call.pick(`failed to remove '${name}'`, `'${name}'`), () => {
    const entry = files.lstat(path)
    if (entry && entry.type !== 'directory') throw new FileError('ENOTDIR', path)
    files.remove(path)
    return true
  })
}
