import { type Context, integer, type Table } from './command.ts'
import type { Reply } from './resp.ts'
import { slice } from './slice.ts'
import { RedisError } from './store.ts'

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

/** Commands on sorted sets. */
export const sortedSets: Table = {
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
