import { FileError } from '../engine/files/error.ts'
import type { Entry } from '../engine/files/tree.ts'
import { readAll } from '../engine/process/stream.ts'
import { entryAt } from './flavour.ts'
import { open } from './input.ts'
import { type Call, tool } from './tool.ts'
import { type Transfer, transfers } from './transfers.ts'

export const cp = tool(
  'rRadpPLHfinuvt:Tsl',
  async call => {
    for (const transfer of transfers(call)) await copy(call, transfer)
    return undefined
  },
  {
    long:
      'recursive=r archive=a force=f interactive=i no-clobber=n update=u verbose=v target-directory:=t ' +
      'no-target-directory=T preserve? no-dereference=P dereference=L',
  },
)

async function copy(call: Call, { source, target, shown }: Transfer): Promise<void> {
  const { files } = call.process
  const recursive = call.has('r') || call.has('R') || call.has('a')
  const keepsLinks = (recursive || call.has('d') || call.has('P')) && !call.has('L')
  const entry = await call.attempt(call.pick(`cannot stat '${source}'`, `can't stat '${source}'`), () => {
    const found = keepsLinks ? files.lstat(call.path(source)) : files.stat(call.path(source))
    if (!found) throw new FileError('ENOENT', source)
    return found
  })
  if (!entry) return
  const old = entryAt(call.process, target)
  const problem = obstacle(call, { source, target, shown }, entry, old, recursive)
  if (problem !== undefined) return call.complain(problem)
  if (old && (call.has('n') || (call.has('u') && old.mtime >= entry.mtime))) return
  const data = entry.type === 'device' ? await readAll(open(call.process, source)) : undefined
  if (entry.type === 'file') {
    const cannot = call.pick(`cannot open '${source}' for reading`, `can't open '${source}'`)
    if ((await call.attempt(cannot, () => files.read(call.path(source)))) === undefined) return
  }
  const what = entry.type === 'directory' ? 'directory' : 'regular file'
  const copied = await call.attempt(call.pick(`cannot create ${what} '${shown}'`, `can't create '${shown}'`), () => {
    if (data === undefined) place(call, entry, target, old)
    else files.write(target, data, { owner: call.process.user })
    return true
  })
  if (copied && call.has('v')) await call.out(`'${source}' -> '${shown}'\n`)
}

/** Why an entry cannot be copied, in the tool's words. */
function obstacle(call: Call, transfer: Transfer, entry: Entry, old: Entry | undefined, recursive: boolean) {
  const { source, target, shown } = transfer
  const isDirectory = entry.type === 'directory'
  if (isDirectory && !recursive) {
    return call.pick(`-r not specified; omitting directory '${source}'`, `omitting directory '${source}'`)
  }
  if (old && call.path(source) === target) return `'${source}' and '${shown}' are the same file`
  if (!old && !isDirectory && shown.endsWith('/')) {
    return call.pick(
      `cannot create regular file '${shown}': Not a directory`,
      `can't create '${shown}': Is a directory`,
    )
  }
  if (isDirectory && `${target}/`.startsWith(`${call.path(source)}/`)) {
    return `cannot copy a directory, '${source}', into itself, '${shown}'`
  }
  if (isDirectory && old && old.type !== 'directory') {
    return `cannot overwrite non-directory '${shown}' with directory '${source}'`
  }
  return undefined
}

/** Puts a copy where it is to be; what is there keeps its mode and owner, a directory what else is in it. */
function place(call: Call, entry: Entry, target: string, old: Entry | undefined): void {
  const { files, user, world } = call.process
  const keeps = call.has('p') || call.has('a') || call.has('preserve')
  const copied = keeps ? entry : owned(entry, { uid: user.uid, gid: user.gid, mtime: world.now() })
  if (copied.type === 'directory' && old?.type === 'directory') merge(call, copied, target)
  else if (copied.type === 'file' && old?.type === 'device') files.write(target, copied.data)
  else if (copied.type === 'file' && old?.type === 'file' && !keeps) {
    files.put(files.realpath(target), { ...copied, mode: old.mode, uid: old.uid, gid: old.gid })
  } else files.put(target, copied)
}

/** The same tree with another owner and time. */
function owned(entry: Entry, meta: { readonly uid: number; readonly gid: number; readonly mtime: number }): Entry {
  if (entry.type !== 'directory') return { ...entry, ...meta }
  const entries = Object.entries(entry.entries).map(([name, inside]) => [name, owned(inside, meta)] as const)
  return { ...entry, ...meta, entries: Object.fromEntries(entries) }
}

/** Lays a tree over a directory that is there. */
function merge(call: Call, tree: Entry, target: string): void {
  if (tree.type !== 'directory' || entryAt(call.process, target)?.type !== 'directory') {
    call.process.files.put(target, tree)
    return
  }
  for (const [name, inside] of Object.entries(tree.entries)) merge(call, inside, `${target}/${name}`)
}
