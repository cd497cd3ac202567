import { accounts } from '../users.ts'
import { Failure, tool } from '../tool.ts'
import { lookUp, nameServer } from './lookup.ts'

/** `nslookup NAME`: what DNS says, /etc/hosts apart. Behaviour: BusyBox and BIND. */
export const nslookup = tool('', async call => {
  const [name] = call.operands
  if (name === undefined) throw new Failure('시뮬레이터의 nslookup은 이름을 하나 적어 줘야 해요. 예: nslookup web')
  const { process, out } = call
  const server = call.operands[1] ?? nameServer(process)
  const { network } = process.machine
  const reverse = /^\d+(\.\d+){3}$/.test(name) ? `${name.split('.').reverse().join('.')}.in-addr.arpa` : undefined
  await out(`Server:\t\t${server}\nAddress:\t${call.pick(`${server}#53`, `${server}:53`)}\n\n`)
  const pointed = reverse === undefined ? undefined : network.nameOf(name)
  if (pointed !== undefined) {
    await out(`Non-authoritative answer:\n${reverse!}\tname = ${pointed}\n\n`)
    return 0
  }
  const found = reverse === undefined ? network.resolve(name) : []
  if (found.length === 0) {
    // There is no name server beyond Docker's own to ask.
    const text = `** server can't find ${reverse ?? name}: SERVFAIL\n\n`
    await out(call.pick(text, reverse === undefined ? text + text : text))
    return 1
  }
  const answers = found.map(address => `Name:\t${name}\nAddress: ${address}\n`).join('')
  // BusyBox asks for IPv6 addresses too, of which there are none.
  await out(`Non-authoritative answer:\n${answers}\n${call.pick('', 'Non-authoritative answer:\n\n')}`)
  return 0
})

/** `getent hosts|ahosts|passwd|group [KEY...]`. */
export const getent = tool('s:', async call => {
  const { process, out, operands } = call
  const [database = '', ...keys] = operands
  if (database === 'passwd' || database === 'group') {
    const rows = accounts(process, `/etc/${database}`)
    const found =
      keys.length === 0 ? rows : keys.flatMap(key => rows.filter(([name, , id]) => name === key || id === key))
    await out(found.map(row => `${row.join(':')}\n`).join(''))
    return found.length < keys.length ? 2 : 0
  }
  if (!/^a?hosts(v4)?$/.test(database)) throw new Failure(`Unknown database: ${database}`, { code: 1 })
  const kinds = ['STREAM', 'DGRAM', 'RAW']
  const found = keys.flatMap(key =>
    lookUp(process, key).map(address => {
      if (database === 'hosts') return `${address.padEnd(15)} ${key}\n`
      return kinds.map((kind, at) => `${address.padEnd(15)} ${kind.padEnd(6)} ${at === 0 ? key : ''}\n`).join('')
    }),
  )
  await out(found.join(''))
  return found.length === 0 ? 2 : 0
})
