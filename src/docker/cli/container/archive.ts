// Behaviour: moby/go-archive copy.go
import { type Member, sizeOf } from '../../api/archive.ts'
import { CliError } from '../command.ts'

/** One end of a copy. */
export interface End {
  /** With the `/` or `/.` at its end that it was given with. */
  readonly path: string
  readonly exists: boolean
  readonly isDirectory: boolean
}

/** Where members are to be unpacked so that the source gets to the destination, and the names they need there. Throws CliError. */
export function prepareCopy(
  members: readonly Member[],
  source: End,
  destination: End,
): { readonly folder: string; readonly members: readonly Member[] } {
  if (destination.exists && destination.isDirectory) return { folder: destination.path, members }
  if (destination.exists && source.isDirectory) throw new CliError('cannot copy directory')
  const assertsDirectory = /(^|\/)\.?$/.test(destination.path)
  if (!destination.exists && !source.isDirectory && assertsDirectory) throw new CliError('no such directory')
  const { folder, name } = split(destination.path)
  return { folder, members: renamed(members, split(source.path).name, name) }
}

/** Members whose first name is `from` with `to` in its place. */
export function renamed(members: readonly Member[], from: string, to: string): readonly Member[] {
  const rename = (path: string) => (from === '/' ? `${to}/${path}` : path === from ? to : to + path.slice(from.length))
  return members.map(({ path, entry }) => ({ path: rename(path), entry }))
}

/** `/a/b/` → `/a` and `b`; `/a/.` → `/a` and `.`. */
export function split(path: string): { readonly folder: string; readonly name: string } {
  const clean = path.replace(/\/+$/, '')
  const at = clean.lastIndexOf('/')
  return { folder: at < 0 ? '.' : clean.slice(0, at) || '/', name: clean.slice(at + 1) || '/' }
}

const block = 512

/** Bytes of the archive as a tar. */
export function archiveSize(members: readonly Member[]): number {
  const sizes = members.map(
    ({ entry }) => block + (entry.type === 'file' ? Math.ceil(sizeOf(entry) / block) * block : 0),
  )
  return sizes.reduce((sum, size) => sum + size, 2 * block)
}
