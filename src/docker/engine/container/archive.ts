// Behaviour: moby/moby daemon/archive.go
import type { Engine } from '../engine.ts'
import { EngineError } from '../errors.ts'
import { ArchiveError, layOver, type Member, membersOf, pack, unpack } from '../files/archive.ts'
import { FileError } from '../files/error.ts'
import { joinPath, parentOf } from '../files/path.ts'
import { type Entry, names, sizeOf } from '../files/tree.ts'
import type { Files } from '../files/view.ts'
import { timestamp } from '../time.ts'
import { recordContainerEvent } from './events.ts'
import { findContainer, isRunning } from './find.ts'
import { lookup } from './lookup.ts'
import { containerFiles } from './machine.ts'
import { prepareMounts } from './prepare-mounts.ts'
import type { Container } from './types.ts'

/** What the header `X-Docker-Container-Path-Stat` tells; `mode` has Go's bits for directories and symlinks. */
export interface PathStat {
  readonly name: string
  readonly size: number
  readonly mode: number
  readonly mtime: string
  readonly linkTarget: string
  readonly isDirectory: boolean
}

interface Found {
  readonly container: Container
  readonly files: Files
  readonly entry: Entry
  /** Absolute; its last part is `.` or empty where the path ends so. */
  readonly path: string
}

const goMode = { directory: 2 ** 31, symlink: 2 ** 27, device: 2 ** 26 + 2 ** 21, file: 0 }

/** Finds a path in a container; a last symlink is followed only before `/` or `/.`. Throws notFound. */
function find(engine: Engine, ref: string, path: string): Found {
  if (path === '') throw new EngineError('invalidParameter', 'bad parameter: pathcannot be empty')
  const container = findContainer(engine.state, ref)
  if (!isRunning(container)) prepareMounts(engine, container)
  const files = containerFiles(engine, container)
  const absolute = path.startsWith('/') ? path : `/${path}`
  let entry: Entry | undefined
  try {
    entry = /\/\.?$/.test(absolute) ? files.stat(absolute) : files.lstat(absolute)
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    if (error.code === 'ENOTDIR') throw new EngineError('system', `lstat ${absolute}: not a directory`)
  }
  if (!entry) throw new EngineError('notFound', `Could not find the file ${path} in container ${ref}`)
  if (/\/\.?$/.test(absolute) && entry.type !== 'directory') {
    throw new EngineError('system', `lstat ${absolute}: not a directory`)
  }
  return { container, files, entry, path: absolute }
}

const baseName = (path: string) => (path.endsWith('/.') ? '.' : (names(path).at(-1) ?? '/'))

function statOf({ entry, path, files }: Found): PathStat {
  const target =
    entry.type === 'symlink' ? (lookup(() => files.realpath(path)) ?? joinPath(parentOf(path), entry.target)) : ''
  return {
    name: baseName(path),
    size: sizeOf(entry),
    mode: entry.mode + goMode[entry.type],
    mtime: timestamp(entry.mtime),
    linkTarget: target,
    isDirectory: entry.type === 'directory',
  }
}

/** What is at a path of a container. Throws notFound. */
export function statPath(engine: Engine, ref: string, path: string): PathStat {
  return statOf(find(engine, ref, path))
}

/** An archive of a path; its members' names begin with the path's last part. */
export function copyFrom(
  engine: Engine,
  ref: string,
  path: string,
): { readonly stat: PathStat; readonly archive: string } {
  const found = find(engine, ref, path)
  const { container, files, entry } = found
  const stat = statOf(found)
  const tree = entry.type === 'directory' ? withMounts(files, files.realpath(found.path), entry) : entry
  engine.update(state => recordContainerEvent(state, container, 'archive-path', engine.world.now()))
  return { stat, archive: pack(membersOf(stat.name === '/' ? '' : stat.name, tree)) }
}

/** A directory with what is mounted below it in its place. */
function withMounts(files: Files, path: string, entry: Entry): Entry {
  if (entry.type !== 'directory') return entry
  const at = path === '/' ? '' : path
  if (!files.mounts.some(mount => mount.path.startsWith(`${at}/`))) return entry
  const inside = files.list(path).map(name => {
    const below = files.lstat(`${at}/${name}`)!
    return [name, withMounts(files, `${at}/${name}`, below)] as const
  })
  return { ...entry, entries: Object.fromEntries(inside) }
}

/** Lays an archive over a directory. Throws notFound, invalidParameter, forbidden. */
export function copyTo(engine: Engine, ref: string, path: string, archive: string, keepsKinds: boolean): void {
  const { container, files, path: asked } = find(engine, ref, path)
  const target = lookup(() => files.realpath(asked))
  const folder = target === undefined ? undefined : files.stat(target)
  if (target === undefined || !folder)
    throw new EngineError('notFound', `Could not find the file ${path} in container ${ref}`)
  if (folder.type !== 'directory') throw new EngineError('invalidParameter', 'extraction point is not a directory')
  const members = read(archive)
  for (const { path: inside } of members) assertNotMounted(files, target, inside)
  if (keepsKinds) for (const member of members) assertSameKind(files, target, member)
  try {
    files.put(target, layOver(folder, members, engine.world.now()))
  } catch (error) {
    if (!(error instanceof FileError) || error.code !== 'EROFS') throw error
    const isRoot = files.mounts.filter(({ path: at }) => at !== '/').every(({ path: at }) => !target.startsWith(at))
    const what = isRoot ? 'container rootfs' : 'mounted volume'
    throw new EngineError('forbidden', `${what} is marked read-only`)
  }
  engine.update(state => recordContainerEvent(state, container, 'extract-to-dir', engine.world.now()))
}

function read(archive: string): readonly Member[] {
  try {
    return unpack(archive)
  } catch (error) {
    if (error instanceof ArchiveError) throw new EngineError('system', error.message)
    throw error
  }
}

/** Throws where a single file is mounted, which nothing can take the place of. */
function assertNotMounted(files: Files, target: string, inside: string) {
  const at = joinPath(target, inside)
  if (!files.mounts.some(({ path, file }) => path === at && file !== undefined)) return
  throw new EngineError('system', `RemoveAll ${inside}: device or resource busy`)
}

function assertSameKind(files: Files, target: string, { path, entry }: Member) {
  const there = lookup(() => files.lstat(`${target}/${path}`))
  if (there === undefined || (there.type === 'directory') === (entry.type === 'directory')) return
  const [one, other] = there.type === 'directory' ? ['directory', 'non-directory'] : ['non-directory', 'directory']
  throw new EngineError('system', `cannot overwrite ${one} "${target === '/' ? '' : target}/${path}" with ${other}`)
}
