import { AddressInUse, type Connection, Killed, type Process } from '../../engine/process/types.ts'
import { BrokenPipe, type Reader, type Writer } from '../../engine/process/stream.ts'
import { Failure, tool } from '../tool.ts'
import { connectTo } from './connect.ts'
import { lookUp } from './lookup.ts'

const problems: Readonly<Record<string, string>> = {
  refused: 'Connection refused',
  reset: 'Connection reset by peer',
  timeout: 'Operation timed out',
  noHost: 'No route to host',
  noNetwork: 'Network is unreachable',
}

/** `nc HOST PORT`, `nc -z` to see whether a port is open, `nc -l` to wait for one connection. Behaviour: OpenBSD's nc, BusyBox. */
export const nc = tool('zvlnukp:w:q:i:N46', async call => {
  const { process, operands } = call
  if (call.has('l')) {
    const port = Number(call.value('p') ?? operands.at(-1))
    if (!Number.isInteger(port) || port <= 0) throw new Failure('bad port')
    return join(process, await accept(process, port))
  }
  const [host, text] = operands
  if (host === undefined || text === undefined) throw new Failure(call.pick('missing port number', 'missing port'))
  const [address] = lookUp(process, host)
  if (address === undefined) {
    throw new Failure(
      call.pick(`getaddrinfo for host "${host}" port ${text}: Name or service not known`, `bad address '${host}'`),
    )
  }
  const limit = call.has('w') ? { ms: Number(call.value('w')) * 1000 } : { ms: Infinity }
  const [from = 0, to = from] = text.split('-').map(Number)
  let code = 1
  for (let port = from; port <= to; port++) {
    const connection = await connectTo(process, address, port, limit.ms)
    const place = call.pick(`${host} (${address}) port ${port} (tcp)`, `${host} (${address}:${port})`)
    if (typeof connection === 'string') {
      const failed = call.pick(
        `connect to ${place} failed: ${problems[connection]!}`,
        `${place}: ${problems[connection]!}`,
      )
      if (call.has('v') || call.busybox) await call.complain(failed)
      continue
    }
    code = 0
    if (call.has('v')) {
      const open = call.pick(`Connection to ${host} (${address}) ${port} port [tcp/*] succeeded!\n`, `${place} open\n`)
      await process.stderr.write(open)
    }
    if (!call.has('z')) return join(process, connection)
    connection.output.close()
    connection.input.close()
  }
  return code
})

/** Waits for the first connection to a port. */
async function accept(process: Process, port: number): Promise<Connection> {
  const { promise, resolve } = Promise.withResolvers<Connection>()
  try {
    const stop = process.machine.network.listen(port, resolve)
    process.killed.addEventListener('abort', stop)
    const connection = await promise
    stop()
    return connection
  } catch (error) {
    if (error instanceof AddressInUse) throw new Failure(error.message)
    throw error
  }
}

/** Carries what is typed there and what comes here, until the other side has nothing more to say. */
async function join({ stdin, stdout, killed }: Process, { input, output }: Connection): Promise<number> {
  killed.addEventListener('abort', () => {
    output.close()
    input.close()
  })
  void carry(stdin, output)
  await carry(input, stdout, false)
  return 0
}

async function carry(from: Reader, to: Writer, closes = true): Promise<void> {
  try {
    for (let text = await from.read(); text !== undefined; text = await from.read()) await to.write(text)
  } catch (error) {
    if (!(error instanceof BrokenPipe || error instanceof Killed)) throw error
  }
  if (closes) to.close()
}
