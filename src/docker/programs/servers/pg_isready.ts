import type { Program } from '../../engine/process/types.ts'
import { type Arguments, parseArguments, UsageError } from '../args.ts'
import { Client, connect } from '../sql/client.ts'
import { socketFolder, socketOf } from './postgres-system.ts'

/** `pg_isready`: 0 where a server accepts connections, 2 where none answers. */
export const pg_isready: Program = async process => {
  let given: Arguments
  try {
    given = parseArguments(
      process.argv.slice(1),
      'h:p:U:d:qt:',
      'host:=h port:=p username:=U dbname:=d quiet=q timeout:=t',
    )
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    await process.stderr.write(
      `pg_isready: ${error.message}\npg_isready: hint: Try "pg_isready --help" for more information.\n`,
    )
    return 3
  }
  const host = given.value('h') ?? process.env.PGHOST ?? socketFolder
  const port = Number(given.value('p') ?? process.env.PGPORT ?? 5432)
  const client = await connect(process, host.startsWith('/') ? { socket: socketOf(port, host) } : { host, port })
  const accepts = client instanceof Client
  if (accepts) client.close()
  if (!given.has('q'))
    await process.stdout.write(`${host}:${port} - ${accepts ? 'accepting connections' : 'no response'}\n`)
  return accepts ? 0 : 2
}
