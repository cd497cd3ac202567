import type { Engine } from '../engine.ts'
import { hostNetwork } from '../network/stack.ts'
import { readAll } from '../process/stream.ts'
import { engineVersion } from '../system/version.ts'
import type { Reference } from './reference.ts'

/** Tells the registry's container at a reference's port, where there is one, of an image that it has now. */
export async function tellRegistry(
  engine: Engine,
  { domain, path, tag = '' }: Reference,
  digest: string,
): Promise<void> {
  const connection = hostNetwork(engine).connect('127.0.0.1', Number(domain.split(':')[1]))
  if (typeof connection === 'string') return
  const headers = [
    `PUT /v2/${path}/manifests/${tag} HTTP/1.1`,
    `Host: ${domain}`,
    `User-Agent: docker/${engineVersion}`,
    'Connection: close',
    `Content-Length: ${digest.length}`,
  ]
  await connection.output.write(`${headers.join('\r\n')}\r\n\r\n${digest}`)
  await readAll(connection.input)
}
