import { Failure, tool, usage } from '../tool.ts'
import { assertRoot, groupNamed, groups, removeTree, replaceRow, setMember, userNamed, users } from './tables.ts'

/** `userdel -r USER`: the user, and its own group with it. Behaviour: shadow. */
export const userdel = tool(
  'rf',
  async call => {
    const [name] = call.operands
    if (name === undefined) throw usage()
    const row = userNamed(call, name)
    if (!row) throw new Failure(`user '${name}' does not exist`, { code: 6 })
    assertRoot(call, '/etc/passwd')
    for (const path of ['/etc/passwd', '/etc/shadow'] as const) replaceRow(call, path, name, () => undefined)
    for (const [group = '', , , members = ''] of groups(call))
      if (members.split(',').includes(name)) setMember(call, group, name, false)
    const own = groupNamed(call, name)
    if (own && !users(call).some(user => user[3] === own[2])) replaceRow(call, '/etc/group', name, () => undefined)
    if (!call.has('r')) return 0
    await call.process.stderr.write(`userdel: ${name} mail spool (/var/mail/${name}) not found\n`)
    removeTree(call, row[5]!)
    return 0
  },
  { usage: 2, long: 'remove=r force=f' },
)
