import { child, type Directory, type Entry, names, withEntry } from './tree.ts'

/** An entry of an archive: its path without a leading slash, and what is there; a directory without its entries. */
export interface Member {
  readonly path: string
  readonly entry: Entry
}

/** Text that is no archive; `message` is the one of Go's archive/tar. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
}

/** The first line of an archive: tar in the simulator's own form, a line of JSON for each member. */
const header = 'simulated-tar'

/** What every compressed file begins with; what follows is as it was. */
const gzipMagic = '\x1f\x8b'

export const compressed = (text: string) => gzipMagic + text

/** What has been compressed; undefined where a text is not compressed. */
export const decompressed = (text: string) => (text.startsWith(gzipMagic) ? text.slice(gzipMagic.length) : undefined)

/** An entry and everything below it, parents first, by name; a path of `''` leaves the directory itself out. */
export function membersOf(path: string, entry: Entry): readonly Member[] {
  if (entry.type !== 'directory') return [{ path, entry }]
  const inside = Object.keys(entry.entries)
    .sort()
    .flatMap(name => membersOf(path === '' ? name : `${path}/${name}`, entry.entries[name]!))
  return path === '' ? inside : [{ path, entry: { ...entry, entries: {} } }, ...inside]
}

/** Writes an archive. */
export function pack(members: readonly Member[]): string {
  return [header, ...members.map(member => JSON.stringify(member)), ''].join('\n')
}

/** Reads an archive, compressed or not; an empty text is one without members. Throws ArchiveError. */
export function unpack(archive: string): readonly Member[] {
  const text = decompressed(archive) ?? archive
  if (text === '') return []
  const [first, ...lines] = text.split('\n')
  // A tar archive has blocks of 512 bytes.
  if (first !== header && text.length < 512) throw new ArchiveError('unexpected EOF')
  if (first !== header) throw new ArchiveError('archive/tar: invalid tar header')
  try {
    return lines.filter(line => line !== '').map(line => JSON.parse(line) as Member)
  } catch {
    throw new ArchiveError('unexpected EOF')
  }
}

/** A tree with an archive's members laid over it; directories on their way that are nowhere are made at `now`. */
export function layOver(tree: Directory, members: readonly Member[], now: number): Directory {
  return members.reduce((next, { path, entry }) => grow(next, names(path), entry, now), tree)
}

function grow(tree: Directory, [name, ...rest]: readonly string[], entry: Entry, now: number): Directory {
  if (name === undefined) return tree
  const there = child(tree, name)
  const meta = { type: 'directory', mode: 0o755, uid: 0, gid: 0, mtime: now } as const
  const folder = there?.type === 'directory' ? there : { ...meta, entries: {} }
  if (rest.length > 0) return withEntry(tree, [name], grow(folder, rest, entry, now), now)
  const laid = entry.type === 'directory' ? { ...entry, entries: { ...folder.entries, ...entry.entries } } : entry
  return withEntry(tree, [name], laid, now)
}
