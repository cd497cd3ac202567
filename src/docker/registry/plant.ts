import { child, type Directory, type Entry, names, withEntry } from '../engine/files/tree.ts'

/** What to put into a tree: a file's text, or what makes it from the text that is there; or more about the entry. */
export type Plant =
  | string
  | ((before: string) => string)
  | { readonly program: string; readonly size?: number }
  | { readonly script: string }
  | { readonly target: string }
  | { readonly directory: true; readonly mode?: number; readonly uid?: number; readonly gid?: number }

/** A tree with entries added or replaced, by absolute path; directories on the way are made. */
export function plant(tree: Directory, entries: Readonly<Record<string, Plant>>, mtime: number): Directory {
  return Object.entries(entries).reduce((next, [path, what]) => put(next, names(path), what, mtime), tree)
}

function put(tree: Directory, path: readonly string[], what: Plant, mtime: number): Directory {
  const [name = '', ...rest] = path
  const there = child(tree, name)
  const meta = { mode: 0o755, uid: 0, gid: 0, mtime }
  const folder: Directory = there?.type === 'directory' ? there : { type: 'directory', ...meta, entries: {} }
  return withEntry(tree, [name], rest.length > 0 ? put(folder, rest, what, mtime) : entry(what, there, mtime), mtime)
}

function entry(what: Plant, there: Entry | undefined, mtime: number): Entry {
  const meta = { mode: 0o755, uid: 0, gid: 0, mtime }
  if (typeof what === 'function') {
    if (there?.type !== 'file') throw new Error('there is no file whose text could change')
    what = what(there.data)
  }
  if (typeof what === 'string') return { type: 'file', ...meta, mode: 0o644, data: what }
  if ('script' in what) return { type: 'file', ...meta, data: what.script }
  if ('target' in what) return { type: 'symlink', ...meta, mode: 0o777, target: what.target }
  if ('program' in what) return { type: 'file', ...meta, data: '', size: what.size ?? 65_536, program: what.program }
  const { mode = 0o755, uid = 0, gid = 0 } = what
  return { type: 'directory', mode, uid, gid, mtime, entries: there?.type === 'directory' ? there.entries : {} }
}
