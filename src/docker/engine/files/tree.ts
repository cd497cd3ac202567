/** A file tree as an immutable JSON value: an image's, a container's, a volume's or the host's. */
interface Meta {
  /** Permission bits, such as 0o755. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Milliseconds since the epoch. */
  readonly mtime: number
}

export interface RegularFile extends Meta {
  readonly type: 'file'
  readonly data: string
  /** In bytes, where it is not `data`'s: a binary whose bytes nobody reads. */
  readonly size?: number
  /** The simulator's program that runs when the file is executed: `ls`, `nginx` … */
  readonly program?: string
}

export interface Directory extends Meta {
  readonly type: 'directory'
  readonly entries: Readonly<Record<string, Entry>>
}

export interface Symlink extends Meta {
  readonly type: 'symlink'
  readonly target: string
}

export interface Device extends Meta {
  readonly type: 'device'
  readonly device: 'null' | 'zero' | 'full' | 'random' | 'tty' | 'stdin' | 'stdout' | 'stderr'
}

export type Entry = RegularFile | Directory | Symlink | Device

export const emptyDirectory: Directory = { type: 'directory', mode: 0o755, uid: 0, gid: 0, mtime: 0, entries: {} }

/** The names of a path: `/a//b/./c/` → `a`, `b`, `c`; `..` is kept. */
export function names(path: string): readonly string[] {
  return path.split('/').filter(name => name !== '' && name !== '.')
}

/** The entry of that name, symlinks not followed. */
export function child(directory: Directory, name: string): Entry | undefined {
  return Object.hasOwn(directory.entries, name) ? directory.entries[name] : undefined
}

/** The entry at a path of plain names below `directory`, symlinks not followed. */
export function entryAt(directory: Directory, path: readonly string[]): Entry | undefined {
  let entry: Entry | undefined = directory
  for (const name of path) {
    if (entry?.type !== 'directory') return undefined
    entry = child(entry, name)
  }
  return entry
}

/** The tree with `entry` at a path whose directories are there; `undefined` takes the entry away. */
export function withEntry(
  directory: Directory,
  path: readonly string[],
  entry: Entry | undefined,
  now: number,
): Directory {
  const [name, ...rest] = path
  if (name === undefined) {
    if (entry?.type !== 'directory') throw new Error('a tree is a directory')
    return entry
  }
  if (rest.length === 0) {
    return {
      ...directory,
      mtime: now,
      entries: entry ? { ...directory.entries, [name]: entry } : without(directory, name),
    }
  }
  const next = child(directory, name)
  if (next?.type !== 'directory') throw new Error(`no directory ${name}`)
  return { ...directory, entries: { ...directory.entries, [name]: withEntry(next, rest, entry, now) } }
}

function without({ entries }: Directory, name: string): Directory['entries'] {
  return Object.fromEntries(Object.entries(entries).filter(([other]) => other !== name))
}

/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0
  for (const char of text) {
    const point = char.codePointAt(0)!
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/** Size of an entry in bytes, as `stat` gives it. */
export function sizeOf(entry: Entry): number {
  if (entry.type === 'file') return entry.size ?? byteLength(entry.data)
  return entry.type === 'symlink' ? byteLength(entry.target) : entry.type === 'directory' ? 4096 : 0
}

/** Bytes of all files below a directory, as moby's `directory.Size` counts them. */
export function treeSize(directory: Directory): number {
  return Object.values(directory.entries).reduce(
    (sum, entry) => sum + (entry.type === 'directory' ? treeSize(entry) : sizeOf(entry)),
    0,
  )
}
