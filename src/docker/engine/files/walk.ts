import { FileError } from './error.ts'
import { parentOf } from './path.ts'
import { type Credentials, demand, searching } from './permission.ts'
import { child, type Directory, type Entry, entryAt, names } from './tree.ts'

/** A tree that lives somewhere in the engine's state and can be replaced there. */
export interface Volume {
  get(): Directory
  set(next: Directory): void
}

/** A tree, or a single file of one, mounted at an absolute path. */
export interface Mount {
  readonly path: string
  readonly volume: Volume
  readonly readonly: boolean
  /** Set where a single file is mounted: its name in `volume`. */
  readonly file?: string
}

/** Where a path leads. */
export interface Place {
  readonly mount: Mount
  /** Names below the mount's tree. */
  readonly inside: readonly string[]
  /** The absolute path with symlinks followed. */
  readonly path: string
  readonly entry: Entry | undefined
}

const maxLinks = 40

/** The place at a path without symlinks on its way; of mounts, the first one counts whose path leads it. */
export function lookup(mounts: readonly Mount[], path: string): Place {
  const mount = mounts.find(({ path: at }) => at === '/' || path === at || path.startsWith(`${at}/`))
  if (!mount) throw new Error('no root is mounted')
  const inside = names(mount.path === '/' ? path : path.slice(mount.path.length))
  const tree = mount.volume.get()
  if (mount.file === undefined) return { mount, inside, path, entry: entryAt(tree, inside) }
  return { mount, inside, path, entry: inside.length === 0 ? child(tree, mount.file) : undefined }
}

/** Walks a path name by name, so that symlinks and `..` lead where a kernel would lead a user. Throws FileError. */
export function walk(
  mounts: readonly Mount[],
  user: Credentials | undefined,
  path: string,
  follow: boolean,
  links = 0,
): Place {
  if (links > maxLinks) throw new FileError('ELOOP', path)
  const todo = [...names(path)]
  let at = '/'
  let place = lookup(mounts, '/')
  while (todo.length > 0) {
    const name = todo.shift()!
    if (place.entry === undefined) throw new FileError('ENOENT', path)
    if (place.entry.type !== 'directory') throw new FileError('ENOTDIR', path)
    demand(user, searching, place.entry, path)
    at = name === '..' ? parentOf(at) : at === '/' ? `/${name}` : `${at}/${name}`
    place = lookup(mounts, at)
    if (place.entry?.type === 'symlink' && (follow || todo.length > 0)) {
      const base = place.entry.target.startsWith('/') ? place.entry.target : `${parentOf(at)}/${place.entry.target}`
      return walk(mounts, user, [base, ...todo].join('/'), follow, links + 1)
    }
  }
  return place
}
