import type { Connection } from '../../../engine/process/types.ts'
import { commands } from './commands.ts'
import { type Client, manage } from './manage.ts'
import { encode, type Reply, RespReader } from './resp.ts'
import type { Server } from './server.ts'
import { RedisError } from './store.ts'

/** Answers a client's commands, each in the database that the client has selected. */
export async function converse(server: Server, { input, output }: Connection): Promise<void> {
  const { settings, stats } = server
  const reader = new RespReader(input)
  const client: Client = { index: 0, allowed: settings.requirepass === undefined }
  stats.clients++
  try {
    for (let words = await reader.command(); words; words = await reader.command()) {
      const [name = '', ...args] = words
      if (name === '') continue
      stats.commands++
      await output.write(encode(await answer(server, client, name.toLowerCase(), args)))
      if (name.toLowerCase() === 'quit') return
    }
  } finally {
    stats.clients--
  }
}

async function answer(server: Server, client: Client, name: string, args: readonly string[]): Promise<Reply> {
  if (!client.allowed && name !== 'auth' && name !== 'quit') return { error: 'NOAUTH Authentication required.' }
  const known = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!known) return manage(server, client, name, args)
  if (args.length < known.least || args.length > (known.most ?? Infinity)) {
    return { error: `ERR wrong number of arguments for '${name}' command` }
  }
  const { world } = server.process
  const context = { database: server.databases[client.index]!, now: world.now(), random: () => world.random() }
  try {
    return known.run(context, args)
  } catch (error) {
    if (error instanceof RedisError) return error.reply
    throw error
  }
}
