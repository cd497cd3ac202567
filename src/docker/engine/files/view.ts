import { child, type Directory, type Entry, names, withEntry } from './tree.ts'

/** POSIX error codes that a file operation can end with. */
export type FileErrorCode =
  | 'ENOENT'
  | 'ENOTDIR'
  | 'EISDIR'
  | 'EEXIST'
  | 'ENOTEMPTY'
  | 'EACCES'
  | 'EPERM'
  | 'EROFS'
  | 'ELOOP'
  | 'EBUSY'
  | 'EINVAL'
  | 'EXDEV'

const messages: Readonly<Record<FileErrorCode, string>> = {
  ENOENT: 'No such file or directory',
  ENOTDIR: 'Not a directory',
  EISDIR: 'Is a directory',
  EEXIST: 'File exists',
  ENOTEMPTY: 'Directory not empty',
  EACCES: 'Permission denied',
  EPERM: 'Operation not permitted',
  EROFS: 'Read-only file system',
  ELOOP: 'Too many levels of symbolic links',
  EBUSY: 'Device or resource busy',
  EINVAL: 'Invalid argument',
  EXDEV: 'Invalid cross-device link',
}

/** A failed file operation; `message` is libc's strerror text. */
export class FileError extends Error {
  override readonly name = 'FileError'
  readonly code: FileErrorCode
  readonly path: string

  constructor(code: FileErrorCode, path: string) {
    super(messages[code])
    this.code = code
    this.path = path
  }
}

/** A tree that lives somewhere in the engine's state and can be replaced there. */
export interface Volume {
  get(): Directory
  set(next: Directory): void
}

/** A tree mounted at an absolute path; a mount of a single file has the file under the name `''`. */
export interface Mount {
  readonly path: string
  readonly volume: Volume
  readonly readonly: boolean
  /** Set where a single file is mounted: its name in `volume`. */
  readonly file?: string
}

export interface Credentials {
  readonly uid: number
  readonly gid: number
}

interface Place {
  readonly mount: Mount
  /** Names below the mount's tree. */
  readonly inside: readonly string[]
  /** The absolute path with symlinks followed. */
  readonly path: string
  readonly entry: Entry | undefined
}

const maxLinks = 40
/** Permission bits, as they are for others. */
const [reading, writing, searching] = [4, 2, 1]

/** Files as one process sees them: a root, what is mounted over it, and whose permissions count. Paths are absolute. */
export class Files {
  readonly mounts: readonly Mount[]
  readonly #now: () => number
  /** Whose permissions count; root's never do. */
  readonly #user: Credentials | undefined

  constructor(mounts: readonly Mount[], now: () => number, user?: Credentials) {
    // Longest first: the first mount whose path leads a path is the one it is on.
    this.mounts = [...mounts].sort((a, b) => b.path.length - a.path.length)
    this.#now = now
    this.#user = user
  }

  /** The same files as a user may use them. */
  as(user: Credentials): Files {
    return new Files(this.mounts, this.#now, user.uid === 0 ? undefined : user)
  }

  /** The entry at a path, symlinks followed; undefined where there is none. */
  stat(path: string): Entry | undefined {
    return this.#resolve(path, true).entry
  }

  /** The entry at a path, a last symlink not followed. */
  lstat(path: string): Entry | undefined {
    return this.#resolve(path, false).entry
  }

  /** The path with every symlink followed. Throws ENOENT. */
  realpath(path: string): string {
    const place = this.#resolve(path, true)
    if (!place.entry) throw new FileError('ENOENT', path)
    return place.path
  }

  read(path: string): string {
    const entry = this.#existing(path)
    if (entry.type === 'directory') throw new FileError('EISDIR', path)
    this.#demand(reading, entry, path)
    return entry.type === 'file' ? entry.data : ''
  }

  /** Names in a directory, sorted, mount points of it among them. */
  list(path: string): readonly string[] {
    const place = this.#resolve(path, true)
    if (!place.entry) throw new FileError('ENOENT', path)
    if (place.entry.type !== 'directory') throw new FileError('ENOTDIR', path)
    this.#demand(reading, place.entry, path)
    return Object.keys(place.entry.entries).sort()
  }

  /** Writes a whole file, making it (mode 0644) where it is not there. */
  write(path: string, data: string, { append = false, mode = 0o644, owner = { uid: 0, gid: 0 } } = {}): void {
    const place = this.#writable(path, true)
    const { entry } = place
    if (entry?.type === 'directory') throw new FileError('EISDIR', path)
    if (entry) this.#demand(writing, entry, path)
    else this.#demandParent(place)
    if (entry?.type === 'device') return
    const meta = entry?.type === 'file' ? { mode: entry.mode, uid: entry.uid, gid: entry.gid } : { mode, ...owner }
    const before = append && entry?.type === 'file' ? entry.data : ''
    this.#put(place, { type: 'file', ...meta, mtime: this.#now(), data: before + data })
  }

  /** Puts a whole entry (a tree, a symlink …) at a path whose parent is there. */
  put(path: string, entry: Entry): void {
    const place = this.#writable(path, false)
    if (place.entry?.type === 'file' && entry.type === 'file') this.#demand(writing, place.entry, path)
    else this.#demandParent(place)
    this.#put(place, entry)
  }

  makeDirectory(path: string, { mode = 0o755, parents = false, owner = { uid: 0, gid: 0 } } = {}): void {
    // A parent first: what is below one that is not there cannot be looked at.
    if (parents && path !== '/') this.makeDirectory(parentOf(path), { parents, owner })
    const place = this.#resolve(path, true)
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
    if (!isOwner && Object.keys(meta).every(key => key === 'mtime')) this.#demand(writing, entry, path)
    else if (!isOwner || (this.#user && (meta.uid ?? entry.uid) !== entry.uid)) throw new FileError('EPERM', path)
    this.#put(place, { ...entry, ...meta })
  }

  /** Throws EACCES where the user may not read, write or search an entry. */
  #demand(bit: number, { uid, gid, mode }: Entry, path: string): void {
    const user = this.#user
    if (!user) return
    const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0
    if (((mode >> shift) & bit) === 0) throw new FileError('EACCES', path)
  }

  /** Throws where the user may not make, replace or take away what is at a place. */
  #demandParent({ path, entry }: Place): void {
    const parent = this.#lookup(parentOf(path)).entry
    if (!this.#user || !parent) return
    this.#demand(writing, parent, path)
    this.#demand(searching, parent, path)
    const isSticky = (parent.mode & 0o1000) !== 0
    if (isSticky && entry && ![entry.uid, parent.uid].includes(this.#user.uid)) throw new FileError('EPERM', path)
  }

  #existing(path: string): Entry {
    const { entry } = this.#resolve(path, true)
    if (!entry) throw new FileError('ENOENT', path)
    return entry
  }

  #isMountPoint(path: string): boolean {
    return this.mounts.some(mount => mount.path === path)
  }

  #writable(path: string, follow: boolean): Place {
    const place = this.#resolve(path, follow)
    if (place.mount.readonly && place.entry?.type !== 'device') throw new FileError('EROFS', path)
    return place
  }

  #put({ mount, inside, path }: Place, entry: Entry | undefined): void {
    const tree = mount.volume.get()
    const into = mount.file === undefined ? inside : [mount.file]
    const parent = into
      .slice(0, -1)
      .reduce<Entry | undefined>((at, name) => (at?.type === 'directory' ? child(at, name) : undefined), tree)
    if (parent === undefined) throw new FileError('ENOENT', path)
    if (parent.type !== 'directory') throw new FileError('ENOTDIR', path)
    mount.volume.set(withEntry(tree, into, entry, this.#now()))
  }

  #mountOf(path: string): Mount {
    const found = this.mounts.find(({ path: at }) => at === '/' || path === at || path.startsWith(`${at}/`))
    if (!found) throw new Error('no root is mounted')
    return found
  }

  /** Walks a path name by name, so that symlinks and `..` lead where a kernel would lead them. */
  #resolve(path: string, follow: boolean, links = 0): Place {
    if (links > maxLinks) throw new FileError('ELOOP', path)
    const todo = [...names(path)]
    let at = '/'
    let place = this.#lookup('/')
    while (todo.length > 0) {
      const name = todo.shift()!
      if (place.entry === undefined) throw new FileError('ENOENT', path)
      if (place.entry.type !== 'directory') throw new FileError('ENOTDIR', path)
      this.#demand(searching, place.entry, path)
      at = name === '..' ? parentOf(at) : at === '/' ? `/${name}` : `${at}/${name}`
      place = this.#lookup(at)
      if (place.entry?.type === 'symlink' && (follow || todo.length > 0)) {
        const base = place.entry.target.startsWith('/') ? place.entry.target : `${parentOf(at)}/${place.entry.target}`
        return this.#resolve([base, ...todo].join('/'), follow, links + 1)
      }
    }
    return place
  }

  /** The entry at a path without symlinks on its way. */
  #lookup(path: string): Place {
    const mount = this.#mountOf(path)
    const inside = names(mount.path === '/' ? path : path.slice(mount.path.length))
    const start = mount.file === undefined ? mount.volume.get() : child(mount.volume.get(), mount.file)
    const entry = inside.reduce<Entry | undefined>(
      (entry, name) => (entry?.type === 'directory' ? child(entry, name) : undefined),
      start,
    )
    return { mount, inside, path, entry }
  }
}

/** `/a/b` → `/a`; `/` → `/`. */
export function parentOf(path: string): string {
  const at = path.replace(/\/+$/, '').lastIndexOf('/')
  return at <= 0 ? '/' : path.slice(0, at)
}

/** `../b` seen from `/a/c` → `/a/b`, without looking at files. */
export function joinPath(cwd: string, path: string): string {
  const stack: string[] = []
  for (const name of names(path.startsWith('/') ? path : `${cwd}/${path}`)) {
    if (name === '..') stack.pop()
    else stack.push(name)
  }
  return `/${stack.join('/')}`
}
