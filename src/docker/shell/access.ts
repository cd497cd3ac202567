import type { FileEntry, User } from './host.ts'

/** Whether a user has a permission (4 read, 2 write, 1 execute) on a file. */
export function mayAccess(user: User, entry: FileEntry, bit: number): boolean {
  if (user.uid === 0) return bit !== 1 || entry.type === 'directory' || (entry.mode & 0o111) !== 0
  const mode = entry.uid === user.uid ? entry.mode >> 6 : entry.gid === user.gid ? entry.mode >> 3 : entry.mode
  return (mode & bit) !== 0
}
