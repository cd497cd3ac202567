import type { Entry } from '../engine/files/tree.ts'
import { linesOf } from '../engine/process/stream.ts'
import { entryAt } from './flavour.ts'
import { type Call, Failure, tool, usage } from './tool.ts'

export const rm = tool(
  'rRfivdI',
  async call => {
    const { operands } = call
    if (operands.length === 0 && !call.has('f')) throw usage('missing operand')
    const recursive = call.has('r') || call.has('R')
    for (const name of operands) {
      const base = name.replace(/\/+$/, '').split('/').at(-1)
      if ((recursive || call.busybox) && (base === '.' || base === '..')) {
        const gnu = `refusing to remove '.' or '..' directory: skipping '${name}'`
        await call.complain(call.pick(gnu, `can't remove '.' or '..'`))
      } else if (recursive && call.path(name) === '/' && !call.busybox && !call.has('no-preserve-root')) {
        const hint = 'rm: use --no-preserve-root to override this failsafe'
        throw new Failure(`it is dangerous to operate recursively on '/'\n${hint}`)
      } else {
        const path = call.path(name)
        const entry = entryAt(call.process, path, false)
        if (entry) await remove(call, name, path, entry, recursive)
        else if (!call.has('f')) await call.complain(`${cannot(call, name)}: No such file or directory`)
      }
    }
    return undefined
  },
  { long: 'recursive=r force=f interactive?=i verbose=v dir=d no-preserve-root preserve-root' },
)

const cannot = (call: Call, name: string) => call.pick(`cannot remove '${name}'`, `can't remove '${name}'`)

/** Removes an entry; false where it, or something in it, is still there. */
async function remove(call: Call, name: string, path: string, entry: Entry, recursive: boolean): Promise<boolean> {
  const { files } = call.process
  const isDirectory = entry.type === 'directory'
  if (isDirectory && !recursive && !call.has('d')) {
    await call.complain(call.pick(`${cannot(call, name)}: Is a directory`, `'${name}' is a directory`))
    return false
  }
  if (call.has('i') && !(await agrees(call, name, entry))) return false
  // What is mounted inside stays, and each name is told with -v: then one by one.
  const isMixed = call.has('v') || call.has('i') || files.mounts.some(mount => mount.path.startsWith(`${path}/`))
  if (isDirectory && recursive && (path === '/' || isMixed)) {
    let isEmpty = true
    for (const inside of files.list(path)) {
      const below = `${path === '/' ? '' : path}/${inside}`
      const next = entryAt(call.process, below, false)
      if (next) isEmpty = (await remove(call, `${name.replace(/\/$/, '')}/${inside}`, below, next, true)) && isEmpty
    }
    if (!isEmpty) return false
  }
  const removed = await call.attempt(cannot(call, name), () => {
    files.remove(path, { recursive })
    return true
  })
  const what = isDirectory ? call.pick('directory ', 'directory: ') : ''
  if (removed && call.has('v')) await call.out(`removed ${what}'${name}'\n`)
  return removed ?? false
}

/** Asks on stderr as `-i` does; yes is what begins with y. */
async function agrees({ process, pick }: Call, name: string, entry: Entry): Promise<boolean> {
  const isEmpty = entry.type === 'file' && entry.data === ''
  const what = entry.type === 'directory' ? 'directory' : isEmpty ? 'regular empty file' : 'regular file'
  await process.stderr.write(pick(`rm: remove ${what} '${name}'? `, `rm: remove '${name}'? `))
  for await (const line of linesOf(process.stdin)) return /^y/i.test(line)
  return false
}
