import type { Host } from './host.ts'
import { entryAt } from './paths.ts'

/** The line of `/etc/passwd` of a user, or of the one that a shell runs as, field by field. */
export function accountOf({ files, user: { uid } }: Host, user = ''): readonly string[] | undefined {
  if (entryAt(files, '/etc/passwd')?.type !== 'file') return undefined
  const rows = files.read('/etc/passwd').split('\n')
  return rows.map(row => row.split(':')).find(row => (user === '' ? row[2] === String(uid) : row[0] === user))
}
