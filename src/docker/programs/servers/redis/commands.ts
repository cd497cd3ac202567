import { matcher } from '../../../shell/pattern.ts'
import { type Context, integer, type Table } from './command.ts'
import { hashes } from './hashes.ts'
import { lists } from './lists.ts'
import { ok, type Reply } from './resp.ts'
import { sets } from './sets.ts'
import { sortedSets } from './sorted-sets.ts'
import { RedisError } from './store.ts'
import { strings } from './strings.ts'

const expire =
  (unit: number) =>
  ({ database, now }: Context, [key = '', time = '']: readonly string[]): Reply => {
    if (database.get(key) === undefined) return 0
    database.expireAt(key, now + integer(time) * unit)
    return 1
  }

const left =
  (unit: number) =>
  ({ database, now }: Context, [key = '']: readonly string[]): Reply => {
    if (database.get(key) === undefined) return -2
    const expires = database.expires(key)
    return expires === undefined ? -1 : Math.round((expires - now) / unit)
  }

const remove = ({ database }: Context, keys: readonly string[]): Reply =>
  keys.filter(key => database.delete(key)).length

const keyCommands: Table = {
  ping: { least: 0, most: 1, run: (_, [text]) => text ?? { status: 'PONG' } },
  echo: { least: 1, most: 1, run: (_, [text = '']) => text },
  del: { least: 1, run: remove },
  unlink: { least: 1, run: remove },
  exists: { least: 1, run: ({ database }, keys) => keys.filter(key => database.get(key) !== undefined).length },
  expire: { least: 2, most: 3, run: expire(1000) },
  pexpire: { least: 2, most: 3, run: expire(1) },
  ttl: { least: 1, most: 1, run: left(1000) },
  pttl: { least: 1, most: 1, run: left(1) },
  persist: {
    least: 1,
    most: 1,
    run: ({ database }, [key = '']) => {
      if (database.expires(key) === undefined) return 0
      database.expireAt(key, undefined)
      return 1
    },
  },
  type: { least: 1, most: 1, run: ({ database }, [key = '']) => ({ status: database.get(key)?.kind ?? 'none' }) },
  keys: {
    least: 1,
    most: 1,
    run: ({ database }, [pattern = '']) => database.keys().filter(matcher(pattern)),
  },
  scan: {
    least: 1,
    run: ({ database }, args) => {
      const at = args.findIndex(arg => /^match$/i.test(arg))
      return ['0', database.keys().filter(matcher(at < 0 ? '*' : (args[at + 1] ?? '*')))]
    },
  },
  rename: {
    least: 2,
    most: 2,
    run: ({ database }, [from = '', to = '']) => {
      const value = database.get(from)
      if (value === undefined) throw new RedisError('ERR no such key')
      const expires = database.expires(from)
      database.delete(from)
      database.set(to, value, expires)
      return ok
    },
  },
  randomkey: {
    least: 0,
    most: 0,
    run: ({ database, random }) => {
      const keys = database.keys()
      return keys[Math.floor(random() * keys.length)] ?? null
    },
  },
  dbsize: { least: 0, most: 0, run: ({ database }) => database.keys().length },
  flushdb: {
    least: 0,
    most: 1,
    run: ({ database }) => {
      database.clear()
      return ok
    },
  },
}

/** Commands on one database, by name in lower case. */
export const commands: Table = { ...keyCommands, ...strings, ...lists, ...sets, ...hashes, ...sortedSets }
