import type { Credentials } from '../engine/files/permission.ts'
import type { Process } from '../engine/process/types.ts'
import { type Call, Failure, tool, usage } from './tool.ts'
import { accounts, groupName, userName } from './users.ts'

/** Group ids of a user: its own first, then those whose list it is in. */
function groupIds(process: Process, { uid, gid, groups = [] }: Credentials): readonly number[] {
  const login = userName(process, uid)
  const others = accounts(process, '/etc/group').filter(
    row => login !== undefined && row[3]?.split(',').includes(login),
  )
  return [...new Set([gid, ...others.map(row => Number(row[2])), ...groups])]
}

function subject(call: Call): Credentials {
  const [name] = call.operands
  if (name === undefined) return call.process.user
  const row = accounts(call.process, '/etc/passwd').find(([login, , uid]) => login === name || uid === name)
  if (!row) throw new Failure(call.pick(`'${name}': no such user`, `unknown user ${name}`))
  return { uid: Number(row[2]), gid: Number(row[3]) }
}

export const id = tool(
  'ugGnr',
  async call => {
    const { process } = call
    const user = subject(call)
    const titled = (value: number, name: string | undefined) =>
      name === undefined ? String(value) : `${value}(${name})`
    const shown = (value: number, name: string | undefined) => (call.has('n') ? (name ?? String(value)) : String(value))
    const groups = groupIds(process, user)
    let text: string
    if (call.has('u')) text = shown(user.uid, userName(process, user.uid))
    else if (call.has('g')) text = shown(user.gid, groupName(process, user.gid))
    else if (call.has('G')) text = groups.map(gid => shown(gid, groupName(process, gid))).join(' ')
    else {
      const all = groups.map(gid => titled(gid, groupName(process, gid))).join(',')
      text = `uid=${titled(user.uid, userName(process, user.uid))} gid=${titled(user.gid, groupName(process, user.gid))} groups=${all}`
    }
    await call.out(`${text}\n`)
    return 0
  },
  { long: 'user=u group=g groups=G name=n real=r' },
)

export const whoami = tool('', async call => {
  const [extra] = call.operands
  if (extra !== undefined) throw usage(`extra operand '${extra}'`)
  const { uid } = call.process.user
  const name = userName(call.process, uid)
  if (name === undefined) {
    throw new Failure(call.pick(`cannot find name for user ID ${uid}`, `unknown uid ${uid}`))
  }
  await call.out(`${name}\n`)
  return 0
})

export const groups = tool('', async call => {
  const { process } = call
  const names = groupIds(process, subject(call)).map(gid => groupName(process, gid) ?? String(gid))
  const [user] = call.operands
  await call.out(`${user === undefined ? '' : `${user} : `}${names.join(' ')}\n`)
  return 0
})
