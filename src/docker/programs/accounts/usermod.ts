import { type Call, Failure, tool, usage } from '../tool.ts'
import { assertRoot, groupNamed, groups, replaceRow, setMember, userNamed } from './tables.ts'

/** Fields of /etc/passwd that options set. */
const fields = { u: 2, g: 3, c: 4, d: 5, s: 6 } as const

/** `usermod -aG GROUPS -g GROUP -s SHELL -d HOME -u UID -l NAME -L -U USER`. Behaviour: shadow. */
export const usermod = tool(
  'aG:g:s:d:u:c:l:LUmoe:p:',
  call => {
    const [name] = call.operands
    if (name === undefined || call.given.length === 0) throw usage()
    const wanted = (call.value('G') ?? '').split(',').filter(Boolean)
    if (!userNamed(call, name)) throw new Failure(`user '${name}' does not exist`, { code: 6 })
    for (const group of [call.value('g') ?? [], wanted].flat())
      if (!groupNamed(call, group)) throw new Failure(`group '${group}' does not exist`, { code: 6 })
    assertRoot(call, '/etc/passwd')
    if (call.has('G')) setGroups(call, name, wanted)
    for (const [option, index] of Object.entries(fields)) {
      const value = call.value(option)
      if (value === undefined) continue
      const text = option === 'g' ? groupNamed(call, value)![2]! : value
      replaceRow(call, '/etc/passwd', name, row => row.with(index, text))
    }
    if (call.has('L') || call.has('U'))
      replaceRow(call, '/etc/shadow', name, row =>
        row.with(1, call.has('L') ? `!${row[1]!.replace(/^!/, '')}` : row[1]!.replace(/^!(?=.)/, '')),
      )
    const login = call.value('l')
    if (login !== undefined) rename(call, name, login)
    return Promise.resolve(0)
  },
  {
    usage: 2,
    long:
      'append=a groups=G gid=g shell=s home=d uid=u comment=c login=l lock=L unlock=U move-home=m non-unique=o ' +
      'expiredate=e password=p',
  },
)

function setGroups(call: Call, name: string, wanted: readonly string[]) {
  const names = new Set(wanted.map(group => groupNamed(call, group)![0]!))
  for (const [group = '', , , members = ''] of groups(call)) {
    if (names.has(group)) setMember(call, group, name, true)
    else if (!call.has('a') && members.split(',').includes(name)) setMember(call, group, name, false)
  }
}

function rename(call: Call, name: string, login: string) {
  if (userNamed(call, login)) throw new Failure(`user '${login}' already exists`, { code: 9 })
  const memberships = groups(call).filter(row => row[3]?.split(',').includes(name))
  for (const [group = ''] of memberships) {
    setMember(call, group, name, false)
    setMember(call, group, login, true)
  }
  for (const path of ['/etc/passwd', '/etc/shadow'] as const) replaceRow(call, path, name, row => row.with(0, login))
}
