import { type Context, integer, type Table } from './command.ts'
import { ok } from './resp.ts'
import { RedisError } from './store.ts'

const wrongCount = (name: string) => new RedisError(`ERR wrong number of arguments for '${name}' command`)

const fieldsOf = ({ database }: Context, key = '') => database.of(key, 'hash')?.fields ?? new Map<string, string>()

function setFields({ database }: Context, name: string, [key = '', ...pairs]: readonly string[]): number {
  if (pairs.length % 2 > 0) throw wrongCount(name)
  const { fields } = database.make(key, 'hash')
  const before = fields.size
  for (let at = 0; at < pairs.length; at += 2) fields.set(pairs[at]!, pairs[at + 1]!)
  return fields.size - before
}

/** Commands on hashes. */
export const hashes: Table = {
  hset: { least: 3, run: (context, args) => setFields(context, 'hset', args) },
  hmset: {
    least: 3,
    run: (context, args) => {
      setFields(context, 'hmset', args)
      return ok
    },
  },
  hget: { least: 2, most: 2, run: (context, [key, field = '']) => fieldsOf(context, key).get(field) ?? null },
  hmget: { least: 2, run: (context, [key, ...names]) => names.map(name => fieldsOf(context, key).get(name) ?? null) },
  hgetall: { least: 1, most: 1, run: (context, [key]) => [...fieldsOf(context, key)].flat() },
  hkeys: { least: 1, most: 1, run: (context, [key]) => [...fieldsOf(context, key).keys()] },
  hvals: { least: 1, most: 1, run: (context, [key]) => [...fieldsOf(context, key).values()] },
  hlen: { least: 1, most: 1, run: (context, [key]) => fieldsOf(context, key).size },
  hexists: { least: 2, most: 2, run: (context, [key, field = '']) => Number(fieldsOf(context, key).has(field)) },
  hdel: {
    least: 2,
    run: (context, [key = '', ...names]) => {
      const removed = names.filter(name => fieldsOf(context, key).delete(name)).length
      context.database.tidy(key)
      return removed
    },
  },
  hincrby: {
    least: 3,
    most: 3,
    run: ({ database }, [key = '', field = '', by = '']) => {
      const { fields } = database.make(key, 'hash')
      const text = fields.get(field) ?? '0'
      if (!/^-?\d+$/.test(text)) throw new RedisError('ERR hash value is not an integer')
      const sum = Number(text) + integer(by)
      fields.set(field, String(sum))
      return sum
    },
  },
}
