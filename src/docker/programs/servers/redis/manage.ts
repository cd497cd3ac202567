import { ok, type Reply } from './resp.ts'
import type { Server } from './server.ts'
import { versionOf } from './settings.ts'

export interface Client {
  /** Its database. */
  index: number
  /** It has given the password, or none is asked for. */
  allowed: boolean
}

type Manager = (server: Server, args: readonly string[], client: Client) => Reply | Promise<Reply>

const seconds = (ms: number) => Math.floor(ms / 1000)

/** Commands on the server as a whole. */
const managers: Readonly<Record<string, Manager>> = {
  auth: ({ settings: { requirepass } }, args, client) => {
    if (requirepass === undefined) {
      const text = 'AUTH <password> called without any password configured for the default user.'
      return { error: `ERR ${text} Are you sure your configuration is correct?` }
    }
    if (args.at(-1) !== requirepass) return { error: 'WRONGPASS invalid username-password pair or user is disabled.' }
    client.allowed = true
    return ok
  },
  select: ({ databases }, [text = ''], client) => {
    if (!/^\d+$/.test(text) || databases[Number(text)] === undefined) return { error: 'ERR DB index is out of range' }
    client.index = Number(text)
    return ok
  },
  flushall: ({ databases }) => {
    for (const database of databases) database.clear()
    return ok
  },
  save: async server => {
    await server.save()
    return ok
  },
  bgsave: async server => {
    await server.save()
    return { status: 'Background saving started' }
  },
  lastsave: ({ startedAt }) => seconds(startedAt),
  time: ({ process }) => [String(seconds(process.world.now())), '0'],
  info: (server, [section = '']) => info(server, section.toLowerCase()),
  config: ({ settings, process }, [verb = '', name = '']) => {
    if (verb.toLowerCase() !== 'get') return { error: `ERR unknown subcommand '${verb}'. Try CONFIG HELP.` }
    const defaults = { port: '6379', dir: process.cwd, dbfilename: 'dump.rdb', maxmemory: '0', appendonly: 'no' }
    const all = { ...defaults, save: '3600 1 300 100 60 10000', requirepass: '', ...settings }
    return Object.entries(all).flatMap(row => (name === '*' || row[0] === name.toLowerCase() ? row : []))
  },
  client: (_, [verb = '']) => (/^(setname|setinfo|no-evict)$/i.test(verb) ? ok : null),
  command: () => [],
  shutdown: (server, [how = 'save']) => {
    server.stop(how.toLowerCase())
    return ok
  },
  quit: () => ok,
}

export function manage(server: Server, client: Client, name: string, args: readonly string[]): Reply | Promise<Reply> {
  const run = Object.hasOwn(managers, name) ? managers[name] : undefined
  if (run) return run(server, args, client)
  return { error: `ERR unknown command '${name}', with args beginning with: ${args.map(arg => `'${arg}' `).join('')}` }
}

function info({ process, port, startedAt, stats, databases }: Server, wanted: string): string {
  const { machine, pid, world } = process
  const keyspace = databases.flatMap((database, index) => {
    const keys = database.keys()
    const expiring = keys.filter(key => database.expires(key) !== undefined).length
    return keys.length > 0 ? [`db${index}:keys=${keys.length},expires=${expiring},avg_ttl=0,subexpiry=0`] : []
  })
  const sections: Readonly<Record<string, readonly string[]>> = {
    Server: [
      `redis_version:${versionOf(process)}`,
      'redis_mode:standalone',
      `os:Linux ${machine.hardware.kernel} ${machine.hardware.architecture}`,
      'arch_bits:64',
      `process_id:${pid}`,
      `tcp_port:${port}`,
      `uptime_in_seconds:${seconds(world.now() - startedAt)}`,
    ],
    Clients: [`connected_clients:${stats.clients}`],
    Memory: ['used_memory_human:1.05M', 'maxmemory:0'],
    Stats: [`total_commands_processed:${stats.commands}`],
    Replication: ['role:master', 'connected_slaves:0'],
    Keyspace: keyspace,
  }
  return Object.entries(sections)
    .filter(([title]) => wanted === '' || wanted === title.toLowerCase())
    .map(([title, lines]) => [`# ${title}`, ...lines, ''].join('\r\n'))
    .join('\r\n')
}
