import { type Call, Failure, tool, usage } from '../tool.ts'
import { append, assertRoot, groupNamed, groups, nextId, replaceRow } from './tables.ts'

/** Adds a group and gives its number. */
export function addGroup(call: Call, name: string, id: string | undefined, isSystem: boolean): string {
  const gid = id ?? String(nextId(groups(call), isSystem ? [100, 999] : [1000, 60_000], isSystem))
  append(call, '/etc/group', `${name}:x:${gid}:`)
  return gid
}

/** `groupadd -g GID -r -f GROUP`. Behaviour: shadow. */
export const groupadd = tool(
  'fg:orp:K:',
  call => {
    const [name] = call.operands
    if (name === undefined) throw usage()
    assertRoot(call, '/etc/group')
    if (groupNamed(call, name)) {
      if (call.has('f')) return Promise.resolve(0)
      throw new Failure(`group '${name}' already exists`, { code: 9 })
    }
    const gid = call.value('g')
    if (gid !== undefined && !call.has('o') && groupNamed(call, gid))
      throw new Failure(`GID '${gid}' already exists`, { code: 4 })
    addGroup(call, name, gid, call.has('r'))
    return Promise.resolve(0)
  },
  { usage: 2, long: 'force=f gid=g non-unique=o system=r password=p' },
)

/** `groupdel GROUP`. Behaviour: shadow. */
export const groupdel = tool('f', call => {
  const [name] = call.operands
  if (name === undefined) throw usage()
  assertRoot(call, '/etc/group')
  if (!groupNamed(call, name)) throw new Failure(`group '${name}' does not exist`, { code: 6 })
  replaceRow(call, '/etc/group', name, () => undefined)
  return Promise.resolve(0)
})
