import type { Context, RedisCommand, Table } from './command.ts'
import type { Reply } from './resp.ts'

const setsOf = ({ database }: Context, keys: readonly string[]) =>
  keys.map(key => database.of(key, 'set')?.members ?? new Set<string>())

const combine = (run: (sets: readonly ReadonlySet<string>[]) => Reply): RedisCommand => ({
  least: 1,
  run: (context, keys) => run(setsOf(context, keys)),
})

/** Commands on sets. */
export const sets: Table = {
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
