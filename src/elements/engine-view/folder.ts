import type { State } from '../../docker/index.ts'

type Directory = State['host']
type Entry = Directory['entries'][string]

/** What the files of a thing begin with, and what is mounted over them. */
export interface Tree {
  readonly root: Directory
  readonly mounts: readonly { readonly path: string; readonly directory: Directory; readonly source: string }[]
}

/** One line of a folder. */
export interface Row {
  readonly path: string
  readonly name: string
  readonly entry: Entry
  /** What is mounted here, if something is. */
  readonly source?: string
}

/** A container's files with its volumes and the host's folders in their places. */
export function containerTree(state: State, key: string): Tree | undefined {
  const container = state.containers.find(({ id }) => id === key)
  if (!container) return undefined
  const mounts = container.mounts.flatMap(({ Type, Name = '', Source, Destination }) => {
    const directory = Type === 'volume' ? state.volumes[Name]?.files : walk(state.host, Source)
    return directory?.type === 'directory'
      ? [{ path: Destination, directory, source: Type === 'volume' ? Name : Source }]
      : []
  })
  return { root: container.files, mounts }
}

/** The entries of a folder, folders first; undefined where none is there. */
export function rowsOf({ root, mounts }: Tree, folder: string): readonly Row[] | undefined {
  const mount = mounts
    .filter(({ path }) => folder === path || folder.startsWith(`${path}/`))
    .reduce<Tree['mounts'][number] | undefined>(
      (best, one) => (best && best.path.length > one.path.length ? best : one),
      undefined,
    )
  const directory = mount ? walk(mount.directory, folder.slice(mount.path.length)) : walk(root, folder)
  if (directory?.type !== 'directory') return undefined
  return Object.entries(directory.entries)
    .map(([name, entry]): Row => {
      const path = `${folder === '/' ? '' : folder}/${name}`
      const here = mounts.find(one => one.path === path)
      return here ? { path, name, entry: here.directory, source: here.source } : { path, name, entry }
    })
    .sort((one, other) => rank(one) - rank(other) || (one.name < other.name ? -1 : 1))
}

const rank = ({ entry }: Row) => (entry.type === 'directory' ? 0 : 1)

/** The entry at a path, symlinks not followed. */
function walk(directory: Directory, path: string): Entry | undefined {
  return path
    .split('/')
    .filter(Boolean)
    .reduce<Entry | undefined>(
      (at, name) => (at?.type === 'directory' && Object.hasOwn(at.entries, name) ? at.entries[name] : undefined),
      directory,
    )
}
