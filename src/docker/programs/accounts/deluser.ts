import { Failure, tool, usage } from '../tool.ts'
import { groupNamed, groups, removeTree, replaceRow, setMember, userNamed, users } from './tables.ts'

/** `deluser USER`, `deluser USER GROUP`, `delgroup GROUP`: Debian's scripts and BusyBox's tools. */
export const deluser = tool(
  'qr',
  call => {
    const isGroup = call.name === 'delgroup'
    const [name, group] = call.operands
    if (name === undefined) throw usage()
    const row = isGroup ? groupNamed(call, name) : userNamed(call, name)
    if (!row) {
      const kind = isGroup ? 'group' : 'user'
      throw new Failure(call.pick(`The ${kind} \`${name}' does not exist.`, `unknown ${kind} ${name}`))
    }
    if (group !== undefined) setMember(call, group, name, false)
    else if (isGroup) replaceRow(call, '/etc/group', name, () => undefined)
    else {
      for (const path of ['/etc/passwd', '/etc/shadow'] as const) replaceRow(call, path, name, () => undefined)
      for (const [title = ''] of groups(call)) setMember(call, title, name, false)
      if (!users(call).some(user => user[3] === groupNamed(call, name)?.[2]))
        replaceRow(call, '/etc/group', name, () => undefined)
      if (call.has('r')) removeTree(call, row[5]!)
    }
    return Promise.resolve(0)
  },
  { long: 'quiet=q remove-home=r system group' },
)
