import { type Call, Failure, tool, usage } from '../tool.ts'
import { addGroup } from './groupadd.ts'
import { append, groupNamed, groups, makeHome, nextId, setMember, today, userNamed, users } from './tables.ts'

/** `adduser` and `addgroup`: Debian's scripts and BusyBox's tools of the same names. */
export const adduser = tool(
  'DHSqh:g:s:G:u:k:',
  async call => {
    const [name, other] = call.operands
    if (name === undefined) throw usage()
    if (call.process.user.uid !== 0)
      throw new Failure(
        call.pick('Only root may add a user or group to the system.', 'permission denied (are you root?)'),
      )
    if (other !== undefined) return join(call, name, other)
    const groupOnly = call.name === 'addgroup' || (call.has('group') && !call.has('system'))
    if (groupOnly) return newGroup(call, name)
    if (userNamed(call, name))
      throw new Failure(call.pick(`The user \`${name}' already exists.`, `user '${name}' in use`))
    return call.busybox ? busyboxUser(call, name) : debianUser(call, name)
  },
  {
    long:
      'disabled-password disabled-login gecos: comment: home:=h shell:=s no-create-home=H uid:=u gid: ingroup:=G system ' +
      'group quiet=q allow-bad-names force-badname',
  },
)

/** The numbers that accounts get: the least and the most. */
const idsOf = (isSystem: boolean): readonly [number, number] => (isSystem ? [100, 999] : [1000, 59_999])

/** Debian's scripts tell what they do. */
const tell = (call: Call, text: string) => (call.busybox || call.has('q') ? Promise.resolve() : call.out(`${text}\n`))

async function join(call: Call, user: string, group: string): Promise<number> {
  if (!userNamed(call, user))
    throw new Failure(call.pick(`The user \`${user}' does not exist.`, `unknown user ${user}`))
  if (!groupNamed(call, group))
    throw new Failure(call.pick(`The group \`${group}' does not exist.`, `unknown group ${group}`))
  await tell(call, `Adding user \`${user}' to group \`${group}' ...`)
  setMember(call, group, user, true)
  await tell(call, 'Done.')
  return 0
}

async function newGroup(call: Call, name: string): Promise<number> {
  if (groupNamed(call, name))
    throw new Failure(call.pick(`The group \`${name}' already exists.`, `group '${name}' in use`))
  const isSystem = call.has('S') || call.has('system')
  const id = call.value('g') ?? call.value('gid') ?? String(nextId(groups(call), idsOf(isSystem)))
  await tell(call, `Adding group \`${name}' (GID ${id}) ...`)
  addGroup(call, name, id, isSystem)
  await tell(call, 'Done.')
  return 0
}

function put(
  call: Call,
  fields: { name: string; uid: string; gid: string; gecos: string; home: string; shell: string },
) {
  const { name, uid, gid, gecos, home, shell } = fields
  append(call, '/etc/passwd', `${name}:x:${uid}:${gid}:${gecos}:${home}:${shell}`)
  append(call, '/etc/shadow', `${name}:!:${today(call)}:0:99999:7:::`)
}

function busyboxUser(call: Call, name: string): Promise<number> {
  const isSystem = call.has('S')
  const uid = call.value('u') ?? String(nextId(users(call), idsOf(isSystem)))
  const named = call.value('G')
  const group = named === undefined ? undefined : groupNamed(call, named)
  if (named !== undefined && !group) throw new Failure(`unknown group ${named}`)
  const nogroup = isSystem ? groupNamed(call, 'nogroup')?.[2] : undefined
  const gid = group?.[2] ?? nogroup ?? addGroup(call, name, groupNamed(call, uid) ? undefined : uid, isSystem)
  const home = call.value('h') ?? `/home/${name}`
  const shell = call.value('s') ?? (isSystem ? '/sbin/nologin' : '/bin/sh')
  put(call, { name, uid, gid, gecos: call.value('g') ?? '', home, shell })
  if (!call.has('H')) makeHome(call, home, { mode: 0o2755, uid: Number(uid), gid: Number(gid) })
  return Promise.resolve(0)
}

async function debianUser(call: Call, name: string): Promise<number> {
  const isSystem = call.has('system')
  const uid = call.value('u') ?? String(nextId(users(call), idsOf(isSystem)))
  const named = call.value('G') ?? call.value('gid')
  const group = named === undefined ? undefined : groupNamed(call, named)
  if (named !== undefined && !group) throw new Failure(`The group \`${named}' does not exist.`)
  const kind = isSystem ? 'system user' : 'user'
  await tell(call, `Adding ${kind} \`${name}' ${isSystem ? `(UID ${uid}) ` : ''}...`)
  let row = group ?? (isSystem && !call.has('group') ? ['nogroup', 'x', '65534'] : undefined)
  if (!row) {
    const gid = groupNamed(call, uid) ? String(nextId(groups(call), idsOf(isSystem))) : uid
    await tell(call, `Adding new group \`${name}' (${isSystem ? 'GID ' : ''}${gid}) ...`)
    row = [name, 'x', addGroup(call, name, gid, isSystem)]
  }
  const [title = '', , gid = ''] = row
  const home = call.value('h') ?? (isSystem ? '/nonexistent' : `/home/${name}`)
  const where = isSystem ? `(UID ${uid}) with group \`${title}'` : `(${uid}) with group \`${title} (${gid})'`
  await tell(call, `Adding new user \`${name}' ${where} ...`)
  const gecos = call.value('gecos') ?? call.value('comment') ?? ''
  put(call, { name, uid, gid, gecos, home, shell: call.value('s') ?? (isSystem ? '/usr/sbin/nologin' : '/bin/bash') })
  if (call.has('H') || home === '/nonexistent') await tell(call, `Not creating home directory \`${home}'.`)
  else {
    await tell(call, `Creating home directory \`${home}' ...`)
    if (makeHome(call, home, { mode: 0o700, uid: Number(uid), gid: Number(gid) }))
      await tell(call, "Copying files from `/etc/skel' ...")
  }
  if (isSystem) return 0
  await tell(call, `Adding new user \`${name}' to supplemental / extra groups \`users' ...`)
  await tell(call, `Adding user \`${name}' to group \`users' ...`)
  setMember(call, 'users', name, true)
  return 0
}
