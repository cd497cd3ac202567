import { FileError } from '../engine/files/error.ts'
import { parentOf } from '../engine/files/path.ts'
import type { Entry } from '../engine/files/tree.ts'
import { entryAt } from './flavour.ts'
import { type Call, tool } from './tool.ts'
import { type Transfer, transfers } from './transfers.ts'

export const mv = tool(
  'finuvt:T',
  async call => {
    for (const transfer of transfers(call)) await move(call, transfer)
    return undefined
  },
  { long: 'force=f interactive=i no-clobber=n update=u verbose=v target-directory:=t no-target-directory=T' },
)

async function move(call: Call, transfer: Transfer): Promise<void> {
  const { process } = call
  const { source, target, shown } = transfer
  const path = call.path(source)
  const entry = entryAt(process, path, false)
  const old = entryAt(process, target, false)
  const problem = obstacle(call, transfer, entry, old)
  if (problem !== undefined) return call.complain(problem)
  if (old && (call.has('n') || (call.has('u') && old.mtime >= entry!.mtime))) return
  const moved = await call.attempt(
    call.pick(`cannot move '${source}' to '${shown}'`, `can't rename '${source}'`),
    () => {
      if (old?.type === 'directory' && Object.keys(old.entries).length > 0) throw new FileError('ENOTEMPTY', target)
      if (!entryAt(process, parentOf(target))) throw new FileError('ENOENT', target)
      process.files.rename(path, target)
      return true
    },
  )
  if (moved && call.has('v')) await call.out(`${call.pick('renamed ', '')}'${source}' -> '${shown}'\n`)
}

/** Why an entry cannot be moved, in the tool's words. */
function obstacle(call: Call, { source, target, shown }: Transfer, entry: Entry | undefined, old: Entry | undefined) {
  const path = call.path(source)
  const cannotRename = `can't rename '${source}': `
  if (!entry) return `${call.pick(`cannot stat '${source}': `, cannotRename)}No such file or directory`
  const invalid = `${cannotRename}Invalid argument`
  if (path === target) return call.pick(`'${source}' and '${shown}' are the same file`, invalid)
  if (`${target}/`.startsWith(`${path}/`)) {
    return call.pick(`cannot move '${source}' to a subdirectory of itself, '${shown}'`, invalid)
  }
  if (!old && entry.type !== 'directory' && shown.endsWith('/')) {
    return call.pick(`cannot move '${source}' to '${shown}': Not a directory`, `${cannotRename}Not a directory`)
  }
  if (old?.type === 'file' && entry.type === 'directory') {
    return call.pick(
      `cannot overwrite non-directory '${shown}' with directory '${source}'`,
      `${cannotRename}Not a directory`,
    )
  }
  return undefined
}
