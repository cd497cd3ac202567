import type { Context, RedisCommand, Table } from './commands.ts'
import { integer } from './commands.ts'
import { ok, type Reply } from './resp.ts'
import { RedisError } from './store.ts'

/** The part of a list from one index to another, both counted from the end where they are negative. */
function slice<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const at = (index: number) => (index < 0 ? items.length + index : index)
  return items.slice(Math.max(0, at(from)), at(to) + 1)
}

const wrongCount = (name: string) => new RedisError(`ERR wrong number of arguments for '${name}' command`)

const push = (end: 'unshift' | 'push'): RedisCommand => ({
  least: 2,
  run: ({ database }, [key = '', ...texts]) => {
    const { items } = database.make(key, 'list')
    for (const text of texts) items[end](text)
    return items.length
  },
})

const pop = (end: 'shift' | 'pop'): RedisCommand => ({
  least: 1,
  most: 2,
  run: ({ database }, [key = '', count]) => {
    const items = database.of(key, 'list')?.items
    if (!items) return null
    const taken = Array.from({ length: Math.min(items.length, count === undefined ? 1 : integer(count)) }, () =>
      items[end]()!,
    )
    database.tidy(key)
    return count === undefined ? (taken[0] ?? null) : taken
  },
})

const lists: Table = {
  lpush: push('unshift'),
  rpush: push('push'),
  lpop: pop('shift'),
  rpop: pop('pop'),
  llen: { least: 1, most: 1, run: ({ database }, [key = '']) => database.of(key, 'list')?.items.length ?? 0 },
  lrange: {
    least: 3,
    most: 3,
    run: ({ database }, [key = '', from = '', to = '']) =>
      slice(database.of(key, 'list')?.items ?? [], integer(from), integer(to)),
  },
  lindex: {
    least: 2,
    most: 2,
    run: ({ database }, [key = '', index = '']) => database.of(key, 'list')?.items.at(integer(index)) ?? null,
  },
  lset: {
    least: 3,
    most: 3,
    run: ({ database }, [key = '', index = '', text = '']) => {
      const items = database.of(key, 'list')?.items
      if (!items) throw new RedisError('ERR no such key')
      const at = integer(index) < 0 ? items.length + integer(index) : integer(index)
      if (at < 0 || at >= items.length) throw new RedisError('ERR index out of range')
      items[at] = text
      return ok
    },
  },
  lrem: {
    least: 3,
    most: 3,
    run: ({ database }, [key = '', count = '', text = '']) => {
      const items = database.of(key, 'list')?.items ?? []
      const most = Math.abs(integer(count)) || Infinity
      let removed = 0
      for (let at = items.indexOf(text); at >= 0 && removed < most; at = items.indexOf(text)) {
        items.splice(integer(count) < 0 ? items.lastIndexOf(text) : at, 1)
        removed++
      }
      database.tidy(key)
      return removed
    },
  },
}

const setsOf = ({ database }: Context, keys: readonly string[]) =>
  keys.map(key => database.of(key, 'set')?.members ?? new Set<string>())

const combine = (run: (sets: readonly ReadonlySet<string>[]) => Reply): RedisCommand => ({
  least: 1,
  run: (context, keys) => run(setsOf(context, keys)),
})

const sets: Table = {
  sadd: {
    least: 2,
    run: ({ database }, [key = '', ...texts]) => {
      const { members } = database.make(key, 'set')
      const before = members.size
      for (const text of texts) members.add(text)
      return members.size - before
    },
  },
  srem: {
    least: 2,
    run: ({ database }, [key = '', ...texts]) => {
      const removed = texts.filter(text => database.of(key, 'set')?.members.delete(text)).length
      database.tidy(key)
      return removed
    },
  },
  smembers: { least: 1, most: 1, run: ({ database }, [key = '']) => [...(database.of(key, 'set')?.members ?? [])] },
  sismember: {
    least: 2,
    most: 2,
    run: ({ database }, [key = '', text = '']) => Number(database.of(key, 'set')?.members.has(text) ?? false),
  },
  scard: { least: 1, most: 1, run: ({ database }, [key = '']) => database.of(key, 'set')?.members.size ?? 0 },
  sunion: combine(all => [...new Set(all.flatMap(one => [...one]))]),
  sinter: combine(([first, ...rest]) => [...(first ?? [])].filter(text => rest.every(one => one.has(text)))),
  sdiff: combine(([first, ...rest]) => [...(first ?? [])].filter(text => !rest.some(one => one.has(text)))),
}

const fieldsOf = ({ database }: Context, key = '') => database.of(key, 'hash')?.fields ?? new Map<string, string>()

function setFields({ database }: Context, name: string, [key = '', ...pairs]: readonly string[]): number {
  if (pairs.length % 2 > 0) throw wrongCount(name)
  const { fields } = database.make(key, 'hash')
  const before = fields.size
  for (let at = 0; at < pairs.length; at += 2) fields.set(pairs[at]!, pairs[at + 1]!)
  return fields.size - before
}

const hashes: Table = {
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

function score(text: string): number {
  const value = /^[+-]?inf$/i.test(text) ? (text.startsWith('-') ? -Infinity : Infinity) : Number(text)
  if (text === '' || Number.isNaN(value)) throw new RedisError('ERR value is not a valid float')
  return value
}

/** Members with their scores, lowest first; of the same score by name. */
const ranked = ({ database }: Context, key = '') =>
  [...(database.of(key, 'zset')?.scores ?? [])].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))

function rangeByRank(
  context: Context,
  [key, from = '', to = '', ...options]: readonly string[],
  reverse: boolean,
): Reply {
  const flags = options.map(option => option.toLowerCase())
  const rows = ranked(context, key)
  if (reverse || flags.includes('rev')) rows.reverse()
  const chosen = slice(rows, integer(from), integer(to))
  return flags.includes('withscores')
    ? chosen.flatMap(([name, value]) => [name, String(value)])
    : chosen.map(([name]) => name)
}

const sortedSets: Table = {
  zadd: {
    least: 3,
    run: ({ database }, [key = '', ...pairs]) => {
      if (pairs.length % 2 > 0) throw new RedisError('ERR syntax error')
      const values = pairs.flatMap((text, at) => (at % 2 === 0 ? [[pairs[at + 1]!, score(text)] as const] : []))
      const { scores } = database.make(key, 'zset')
      const before = scores.size
      for (const [name, value] of values) scores.set(name, value)
      return scores.size - before
    },
  },
  zincrby: {
    least: 3,
    most: 3,
    run: ({ database }, [key = '', by = '', name = '']) => {
      const { scores } = database.make(key, 'zset')
      const sum = (scores.get(name) ?? 0) + score(by)
      scores.set(name, sum)
      return String(sum)
    },
  },
  zrange: { least: 3, run: (context, args) => rangeByRank(context, args, false) },
  zrevrange: { least: 3, run: (context, args) => rangeByRank(context, args, true) },
  zscore: {
    least: 2,
    most: 2,
    run: ({ database }, [key = '', name = '']) => {
      const found = database.of(key, 'zset')?.scores.get(name)
      return found === undefined ? null : String(found)
    },
  },
  zrank: {
    least: 2,
    most: 2,
    run: (context, [key, name]) => {
      const rank = ranked(context, key).findIndex(([other]) => other === name)
      return rank < 0 ? null : rank
    },
  },
  zcard: { least: 1, most: 1, run: ({ database }, [key = '']) => database.of(key, 'zset')?.scores.size ?? 0 },
  zrem: {
    least: 2,
    run: ({ database }, [key = '', ...names]) => {
      const removed = names.filter(name => database.of(key, 'zset')?.scores.delete(name)).length
      database.tidy(key)
      return removed
    },
  },
}

/** Commands on lists, sets, hashes and sorted sets. */
export const collections: Table = { ...lists, ...sets, ...hashes, ...sortedSets }
