import { FileError } from '../../engine/files/error.ts'
import type { Entry } from '../../engine/files/tree.ts'
import { type Call, Failure } from '../tool.ts'
import { accounts } from '../users.ts'

type Path = '/etc/passwd' | '/etc/group' | '/etc/shadow'

export const users = (call: Call) => accounts(call.process, '/etc/passwd')
export const groups = (call: Call) => accounts(call.process, '/etc/group')

export const userNamed = (call: Call, name: string) => users(call).find(row => row[0] === name)

/** The group that a name or a number means. */
export const groupNamed = (call: Call, name: string) =>
  groups(call).find(row => row[0] === name || (/^\d+$/.test(name) && row[2] === name))

/** Says as GNU's tools do that only root may change accounts. */
export function assertRoot({ process, name }: Call, path: Path): void {
  if (process.user.uid === 0) return
  throw new Failure(`Permission denied.\n${name}: cannot lock ${path}; try again later.`, { code: 1 })
}

/** Changes the lines of a table of accounts. */
export function rewrite({ process }: Call, path: Path, change: (lines: readonly string[]) => readonly string[]): void {
  const lines = process.files.stat(path) ? process.files.read(path).split('\n').filter(Boolean) : []
  process.files.write(
    path,
    change(lines)
      .map(line => `${line}\n`)
      .join(''),
  )
}

export function append(call: Call, path: Path, line: string): void {
  rewrite(call, path, lines => [...lines, line])
}

/** Puts what `change` makes of its fields in the place of an account's line; undefined takes it away. */
export function replaceRow(
  call: Call,
  path: Path,
  name: string,
  change: (fields: readonly string[]) => readonly string[] | undefined,
): void {
  rewrite(call, path, lines =>
    lines.flatMap(line => {
      const fields = line.split(':')
      if (fields[0] !== name) return [line]
      const changed = change(fields)
      return changed ? [changed.join(':')] : []
    }),
  )
}

/** Puts a user into a group, or takes one out. */
export function setMember(call: Call, group: string, user: string, isMember: boolean): void {
  replaceRow(call, '/etc/group', group, fields => {
    const others = (fields[3] ?? '').split(',').filter(name => name !== '' && name !== user)
    return fields.with(3, [...others, ...(isMember ? [user] : [])].join(','))
  })
}

/** The number that a new account gets: the one behind the highest in use, of systems' accounts before the lowest. */
export function nextId(rows: readonly (readonly string[])[], [least, most]: readonly [number, number], down = false) {
  const used = rows.map(row => Number(row[2])).filter(id => id >= least && id <= most)
  if (used.length === 0) return down ? most : least
  return down ? Math.min(...used) - 1 : Math.max(...used) + 1
}

/** Days since 1970, as /etc/shadow counts them. */
export const today = ({ process }: Call) => Math.floor(process.world.now() / 86_400_000)

/** Makes a home directory with what stands in a skeleton; false where it is there. */
export function makeHome({ process: { files } }: Call, path: string, meta: HomeMeta, skeleton = '/etc/skel'): boolean {
  if (files.stat(path)) return false
  const { mode, uid, gid } = meta
  files.makeDirectory(path, { mode: 0o755, parents: true })
  files.change(path, { mode, uid, gid })
  const source = files.stat(skeleton)
  const entries: Readonly<Record<string, Entry>> = source?.type === 'directory' ? source.entries : {}
  for (const [name, entry] of Object.entries(entries)) files.put(`${path}/${name}`, { ...entry, uid, gid })
  return true
}

interface HomeMeta {
  readonly mode: number
  readonly uid: number
  readonly gid: number
}

/** Takes away a tree where it is there. */
export function removeTree({ process: { files } }: Call, path: string): void {
  try {
    files.remove(path, { recursive: true })
  } catch (error) {
    if (!(error instanceof FileError)) throw error
  }
}
