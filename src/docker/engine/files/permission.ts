import { FileError } from './error.ts'
import type { Entry } from './tree.ts'

/** Whose permissions count. */
export interface Credentials {
  readonly uid: number
  readonly gid: number
  /** Groups beside the first one, as `--group-add` gives them. */
  readonly groups?: readonly number[]
}

/** Permission bits, as they are for others. */
export const [reading, writing, searching] = [4, 2, 1]

/** Throws EACCES where a user may not read, write or search an entry; root, who is undefined here, always may. */
export function demand(user: Credentials | undefined, bit: number, { uid, gid, mode }: Entry, path: string): void {
  if (!user) return
  const shift = uid === user.uid ? 6 : gid === user.gid || user.groups?.includes(gid) ? 3 : 0
  if (((mode >> shift) & bit) === 0) throw new FileError('EACCES', path)
}

/** Throws where a user may not make, replace or take away an entry of a directory. */
export function demandParent(
  user: Credentials | undefined,
  parent: Entry,
  entry: Entry | undefined,
  path: string,
): void {
  demand(user, writing, parent, path)
  demand(user, searching, parent, path)
  const isSticky = (parent.mode & 0o1000) !== 0
  if (user && isSticky && entry && ![entry.uid, parent.uid].includes(user.uid)) throw new FileError('EPERM', path)
}
