import type { Credentials } from '../files/permission.ts'
import type { Files } from '../files/view.ts'

/** Who a `user[:group]` of names or numbers is by /etc/passwd and /etc/group; undefined where there is no such one. */
export function findUser(files: Files, name: string): Credentials | undefined {
  const [asked = '', group] = name.split(':')
  const user = asked || '0'
  const found = rows(files, '/etc/passwd').find(([login, , uid]) => login === user || uid === user)
  const uid = found ? Number(found[2]) : numberOf(user)
  if (uid === undefined) return undefined
  if (!group) return { uid, gid: found ? Number(found[3]) : 0 }
  const row = rows(files, '/etc/group').find(([title, , gid]) => title === group || gid === group)
  const gid = row ? Number(row[2]) : numberOf(group)
  return gid === undefined ? undefined : { uid, gid }
}

/** A file's lines, each split at its colons. */
function rows(files: Files, path: string): readonly (readonly string[])[] {
  const text = files.stat(path)?.type === 'file' ? files.read(path) : ''
  return text.split('\n').map(line => line.split(':'))
}

const numberOf = (text: string) => (/^[+-]?\d+$/.test(text) ? Number(text) : undefined)
