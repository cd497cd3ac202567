import { AddressInUse, type Process } from '../../../engine/process/types.ts'
import { errorLine } from './log.ts'
import type { Site } from './site.ts'

const attempts = 5

/** Tries to listen as nginx does, five times; false where somebody else has a port. */
export async function bind(process: Process, { servers }: Site, listen: () => void): Promise<boolean> {
  const emergency = (text: string) =>
    process.stderr.write(`${errorLine(process, 'emerg', text)}nginx: [emerg] ${text}\n`)
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      listen()
      return true
    } catch (error) {
      if (!(error instanceof AddressInUse)) throw error
      const used = new Set(process.machine.network.listening())
      const addresses = new Set(servers.flatMap(server => server.addresses))
      for (const address of addresses)
        if (used.has(Number(/\d+$/.exec(address)?.[0])))
          await emergency(`bind() to ${address} failed (98: Address already in use)`)
      await process.sleep(500)
    }
  }
  await emergency('still could not bind()')
  return false
}

/** Listens at the ports of a configuration for no longer than it takes to see that one can. Throws AddressInUse. */
export function tryPorts({ machine }: Process, { servers }: Site): void {
  for (const port of new Set(servers.flatMap(({ ports }) => ports))) machine.network.listen(port, () => undefined)()
}
