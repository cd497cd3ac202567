import { FileError } from './error.ts'
import { parentOf } from './path.ts'
import { type Credentials, demand, demandParent, reading, writing } from './permission.ts'
import { type Entry, entryAt, withEntry } from './tree.ts'
import { lookup, type Mount, type Place, walk } from './walk.ts'

/** Bytes of a file: a loop that doubles one ends here, and not when the page has no memory left. */
const largestFile = 2 ** 25

/** Files as one process sees them: a root, what is mounted over it, and whose permissions count. Paths are absolute. */
export class Files {
  readonly mounts: readonly Mount[]
  readonly #now: () => number
  /** Whose permissions count; root's never do. */
  readonly #user: Credentials | undefined
  /** Permissions that what is made here does not get. */
  readonly umask: number

  constructor(mounts: readonly Mount[], now: () => number, user?: Credentials, umask = 0o022) {
    // Longest first: the first mount whose path leads a path is the one it is on.
    this.mounts = [...mounts].sort((a, b) => b.path.length - a.path.length)
    this.#now = now
    this.#user = user
    this.umask = umask
  }

  /** The same files as a user may use them. */
  as(user: Credentials, umask = this.umask): Files {
    return new Files(this.mounts, this.#now, user.uid === 0 ? undefined : user, umask)
  }

  /** The same files with one more mount. */
  mounting(mount: Mount): Files {
    return new Files([mount, ...this.mounts], this.#now, this.#user, this.umask)
  }

  /** The entry at a path, symlinks followed; undefined where there is none. */
  stat(path: string): Entry | undefined {
    return walk(this.mounts, this.#user, path, true).entry
  }

  /** The entry at a path, a last symlink not followed. */
  lstat(path: string): Entry | undefined {
    return walk(this.mounts, this.#user, path, false).entry
  }

  /** The path with every symlink followed. Throws ENOENT. */
  realpath(path: string): string {
    const place = walk(this.mounts, this.#user, path, true)
    if (!place.entry) throw new FileError('ENOENT', path)
    return place.path
  }

  read(path: string): string {
    const entry = this.#existing(path)
    if (entry.type === 'directory') throw new FileError('EISDIR', path)
    demand(this.#user, reading, entry, path)
    return entry.type === 'file' ? entry.data : ''
  }

  /** Names in a directory, sorted, mount points of it among them. */
  list(path: string): readonly string[] {
    const place = walk(this.mounts, this.#user, path, true)
    if (!place.entry) throw new FileError('ENOENT', path)
    if (place.entry.type !== 'directory') throw new FileError('ENOTDIR', path)
    demand(this.#user, reading, place.entry, path)
    return Object.keys(place.entry.entries).sort()
  }

  /** Writes a whole file, making it where it is not there. */
  write(
    path: string,
    data: string,
    { append = false, mode = 0o666 & ~this.umask, owner = { uid: 0, gid: 0 } } = {},
  ): void {
    const place = this.#writable(path, true)
    const { entry } = place
    if (entry?.type === 'directory') throw new FileError('EISDIR', path)
    if (entry) demand(this.#user, writing, entry, path)
    else this.#demandParent(place)
    if (entry?.type === 'device') return
    const meta = entry?.type === 'file' ? { mode: entry.mode, uid: entry.uid, gid: entry.gid } : { mode, ...owner }
    const before = append && entry?.type === 'file' ? entry.data : ''
    if (before.length + data.length > largestFile) throw new FileError('EFBIG', path)
    this.#put(place, { type: 'file', ...meta, mtime: this.#now(), data: before + data })
  }

  /** Puts a whole entry (a tree, a symlink …) at a path whose parent is there. */
  put(path: string, entry: Entry): void {
    const place = this.#writable(path, false)
    if (place.entry?.type === 'file' && entry.type === 'file') demand(this.#user, writing, place.entry, path)
    else this.#demandParent(place)
    this.#put(place, entry)
  }

  makeDirectory(path: string, { mode = 0o777 & ~this.umask, parents = false, owner = { uid: 0, gid: 0 } } = {}): void {
    // A parent first: what is below one that is not there cannot be looked at.
    if (parents && path !== '/') this.makeDirectory(parentOf(path), { parents, owner })
    const place = walk(this.mounts, this.#user, path, true)
    if (place.entry) {
      if (parents && place.entry.type === 'directory') return
      throw new FileError('EEXIST', path)
    }
    this.#demandParent(place)
    this.#put(this.#writable(path, true), { type: 'directory', mode, ...owner, mtime: this.#now(), entries: {} })
  }

  /** Takes an entry away; a directory with entries only where `recursive`. */
  remove(path: string, { recursive = false } = {}): void {
    const place = this.#writable(path, false)
    if (!place.entry) throw new FileError('ENOENT', path)
    this.#demandParent(place)
    if (place.inside.length === 0 || place.mount.file !== undefined || this.#isMountPoint(place.path))
      throw new FileError('EBUSY', path)
    if (place.entry.type === 'directory' && !recursive && Object.keys(place.entry.entries).length > 0) {
      throw new FileError('ENOTEMPTY', path)
    }
    this.#put(place, undefined)
  }

  rename(from: string, to: string): void {
    const source = this.#writable(from, false)
    if (!source.entry) throw new FileError('ENOENT', from)
    if (this.#isMountPoint(source.path)) throw new FileError('EBUSY', from)
    const target = this.#writable(to, false)
    this.#demandParent(source)
    this.#demandParent(target)
    if (target.entry?.type === 'directory' && source.entry.type !== 'directory') throw new FileError('EISDIR', to)
    this.#put(source, undefined)
    this.#put(this.#writable(to, false), source.entry)
  }

  /** Changes mode, owner or time of what a path leads to. */
  change(path: string, meta: Partial<Pick<Entry, 'mode' | 'uid' | 'gid' | 'mtime'>>): void {
    const place = this.#writable(path, true)
    const { entry } = place
    if (!entry) throw new FileError('ENOENT', path)
    const isOwner = this.#user === undefined || this.#user.uid === entry.uid
    if (!isOwner && Object.keys(meta).every(key => key === 'mtime')) demand(this.#user, writing, entry, path)
    else if (!isOwner || (this.#user && (meta.uid ?? entry.uid) !== entry.uid)) throw new FileError('EPERM', path)
    this.#put(place, { ...entry, ...meta })
  }

  /** Throws where the user may not make, replace or take away what is at a place. */
  #demandParent({ path, entry }: Place): void {
    const parent = lookup(this.mounts, parentOf(path)).entry
    if (parent) demandParent(this.#user, parent, entry, path)
  }

  #existing(path: string): Entry {
    const { entry } = walk(this.mounts, this.#user, path, true)
    if (!entry) throw new FileError('ENOENT', path)
    return entry
  }

  #isMountPoint(path: string): boolean {
    return this.mounts.some(mount => mount.path === path)
  }

  #writable(path: string, follow: boolean): Place {
    const place = walk(this.mounts, this.#user, path, follow)
    if (place.mount.readonly && place.entry?.type !== 'device') throw new FileError('EROFS', path)
    return place
  }

  #put({ mount, inside, path }: Place, entry: Entry | undefined): void {
    const tree = mount.volume.get()
    const into = mount.file === undefined ? inside : [mount.file]
    const parent = entryAt(tree, into.slice(0, -1))
    if (parent === undefined) throw new FileError('ENOENT', path)
    if (parent.type !== 'directory') throw new FileError('ENOTDIR', path)
    mount.volume.set(withEntry(tree, into, entry, this.#now()))
  }
}
