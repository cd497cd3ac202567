import type { Reply } from './resp.ts'
import { type Database, RedisError } from './store.ts'

/** What a command works on. */
export interface Context {
  readonly database: Database
  readonly now: number
  readonly random: () => number
}

/** How many words a command takes, its name not counted, and what it does. */
export interface RedisCommand {
  readonly least: number
  readonly most?: number
  readonly run: (context: Context, args: readonly string[]) => Reply
}

export type Table = Readonly<Record<string, RedisCommand>>

export const notInteger = () => new RedisError('ERR value is not an integer or out of range')

export function integer(text: string): number {
  if (!/^-?\d{1,18}$/.test(text)) throw notInteger()
  return Number(text)
}
