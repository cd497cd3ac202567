import { type Context, integer, notInteger, type RedisCommand, type Table } from './command.ts'
import { ok, type Reply } from './resp.ts'
import { RedisError } from './store.ts'

function add({ database }: Context, key: string, by: number): Reply {
  const text = database.of(key, 'string')?.text ?? '0'
  const sum = integer(text) + by
  if (!Number.isSafeInteger(sum)) throw notInteger()
  put(database, key, String(sum))
  return sum
}

/** Sets a text; its time to live stays. */
function put(database: Context['database'], key: string, text: string) {
  database.set(key, { kind: 'string', text }, database.expires(key))
}

const units: Readonly<Record<string, number>> = { ex: 1000, px: 1 }

function set({ database, now }: Context, [key = '', text = '', ...options]: readonly string[]): Reply {
  let expires: number | undefined
  let condition = ''
  let keeps = false
  let gives = false
  const rest = options.map(option => option.toLowerCase())
  for (let option = rest.shift(); option !== undefined; option = rest.shift()) {
    const unit = Object.hasOwn(units, option) ? units[option] : undefined
    if (unit !== undefined) {
      const time = integer(rest.shift() ?? '')
      if (time <= 0) throw new RedisError("ERR invalid expire time in 'set' command")
      expires = now + time * unit
    } else if (option === 'nx' || option === 'xx') condition = option
    else if (option === 'keepttl') keeps = true
    else if (option === 'get') gives = true
    else throw new RedisError('ERR syntax error')
  }
  const before = gives ? (database.of(key, 'string')?.text ?? null) : null
  const isThere = database.get(key) !== undefined
  if ((condition === 'nx' && isThere) || (condition === 'xx' && !isThere)) return before
  database.set(key, { kind: 'string', text }, keeps ? database.expires(key) : expires)
  return gives ? before : ok
}

const increment = (sign: 1 | -1): RedisCommand => ({
  least: 1,
  most: 1,
  run: (context, [key = '']) => add(context, key, sign),
})

const incrementBy = (sign: 1 | -1): RedisCommand => ({
  least: 2,
  most: 2,
  run: (context, [key = '', by = '']) => add(context, key, sign * integer(by)),
})

function range(text: string, from: number, to: number): string {
  const at = (index: number) => (index < 0 ? Math.max(0, text.length + index) : index)
  return text.slice(at(from), at(to) + 1)
}

const get = ({ database }: Context, key = ''): string | null => database.of(key, 'string')?.text ?? null

/** Commands on texts. */
export const strings: Table = {
  set: { least: 2, run: set },
  get: { least: 1, most: 1, run: (context, [key]) => get(context, key) },
  getdel: {
    least: 1,
    most: 1,
    run: (context, [key = '']) => {
      const text = get(context, key)
      context.database.delete(key)
      return text
    },
  },
  getset: {
    least: 2,
    most: 2,
    run: (context, [key = '', text = '']) => {
      const before = get(context, key)
      context.database.set(key, { kind: 'string', text })
      return before
    },
  },
  setnx: {
    least: 2,
    most: 2,
    run: (context, [key = '', text = '']) => (set(context, [key, text, 'nx']) === null ? 0 : 1),
  },
  setex: {
    least: 3,
    most: 3,
    run: (context, [key = '', time = '', text = '']) => set(context, [key, text, 'ex', time]),
  },
  mset: {
    least: 2,
    run: ({ database }, args) => {
      if (args.length % 2 > 0) throw new RedisError("ERR wrong number of arguments for 'mset' command")
      for (let at = 0; at < args.length; at += 2) database.set(args[at]!, { kind: 'string', text: args[at + 1]! })
      return ok
    },
  },
  mget: {
    least: 1,
    run: ({ database }, keys) =>
      keys.map(key => {
        const value = database.get(key)
        return value?.kind === 'string' ? value.text : null
      }),
  },
  append: {
    least: 2,
    most: 2,
    run: (context, [key = '', more = '']) => {
      const text = (get(context, key) ?? '') + more
      put(context.database, key, text)
      return text.length
    },
  },
  strlen: { least: 1, most: 1, run: (context, [key]) => (get(context, key) ?? '').length },
  getrange: {
    least: 3,
    most: 3,
    run: (context, [key, from = '', to = '']) => range(get(context, key) ?? '', integer(from), integer(to)),
  },
  incr: increment(1),
  decr: increment(-1),
  incrby: incrementBy(1),
  decrby: incrementBy(-1),
  incrbyfloat: {
    least: 2,
    most: 2,
    run: (context, [key = '', by = '']) => {
      const sum = Number(get(context, key) ?? 0) + Number(by)
      if (Number.isNaN(sum)) throw new RedisError('ERR value is not a valid float')
      const text = String(Number(sum.toPrecision(15)))
      put(context.database, key, text)
      return text
    },
  },
}
