import { integer, type RedisCommand, type Table } from './command.ts'
import { ok } from './resp.ts'
import { slice } from './slice.ts'
import { RedisError } from './store.ts'

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

/** Commands on lists. */
export const lists: Table = {
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
