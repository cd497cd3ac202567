import { entryAt } from '../flavour.ts'
import { type Call, Failure, tool, usage } from '../tool.ts'
import { addGroup } from './groupadd.ts'
import { append, assertRoot, groupNamed, makeHome, nextId, setMember, today, userNamed, users } from './tables.ts'

/** Names that Debian's shadow does not take. */
const invalid = /^[-+~]|[:,\s/]/

/** `useradd -m -r -u UID -g GROUP -G GROUPS -s SHELL -d HOME NAME`. Behaviour: shadow of Debian. */
export const useradd = tool(
  'mMrNUolc:d:g:G:s:u:k:K:e:f:p:b:',
  async call => {
    const [name] = call.operands
    if (name === undefined) throw usage()
    assertRoot(call, '/etc/passwd')
    if (invalid.test(name)) throw new Failure(`invalid user name '${name}': use --badname to ignore`, { code: 3 })
    if (userNamed(call, name)) throw new Failure(`user '${name}' already exists`, { code: 9 })
    const isSystem = call.has('r')
    const range: readonly [number, number] = isSystem ? [100, 999] : [1000, 60_000]
    const uid = call.value('u') ?? String(nextId(users(call), range, isSystem))
    if (!call.has('o') && users(call).some(row => row[2] === uid))
      throw new Failure(`UID ${uid} is not unique`, { code: 4 })
    const others = (call.value('G') ?? '').split(',').filter(Boolean)
    for (const group of [call.value('g') ?? [], others].flat())
      if (!groupNamed(call, group)) throw new Failure(`group '${group}' does not exist`, { code: 6 })
    const gid = groupOf(call, name, uid, isSystem)
    const home = call.value('d') ?? `${call.value('b') ?? '/home'}/${name}`
    append(
      call,
      '/etc/passwd',
      `${name}:x:${uid}:${gid}:${call.value('c') ?? ''}:${home}:${call.value('s') ?? '/bin/sh'}`,
    )
    append(call, '/etc/shadow', `${name}:!:${today(call)}:${isSystem ? '::' : '0:99999:7'}:::`)
    for (const group of others) setMember(call, groupNamed(call, group)![0]!, name, true)
    if (call.has('m')) await giveHome(call, home, Number(uid), Number(gid))
    return 0
  },
  {
    usage: 2,
    long:
      'create-home=m no-create-home=M system=r no-user-group=N user-group=U non-unique=o no-log-init=l comment=c ' +
      'home-dir=d home=d gid=g groups=G shell=s uid=u skel=k key=K expiredate=e inactive=f password=p base-dir=b badname',
  },
)

/** The group of a new user: the one that is named, one of its own, or users. */
function groupOf(call: Call, name: string, uid: string, isSystem: boolean): string {
  const given = call.value('g')
  if (given !== undefined) return groupNamed(call, given)![2]!
  if (call.has('N')) return '100'
  if (groupNamed(call, name))
    throw new Failure(`group ${name} exists - if you want to add this user to that group, use -g.`, { code: 9 })
  return addGroup(call, name, groupNamed(call, uid) ? undefined : uid, isSystem)
}

async function giveHome(call: Call, path: string, uid: number, gid: number) {
  const release = entryAt(call.process, '/etc/os-release') ? call.process.files.read('/etc/os-release') : ''
  const mode = /^ID=ubuntu$/m.test(release) ? 0o750 : 0o700
  if (makeHome(call, path, { mode, uid, gid }, call.value('k'))) return
  await call.process.stderr.write(
    `useradd: warning: the home directory ${path} already exists.\n` +
      'useradd: Not copying any file from skel directory into it.\n',
  )
}
