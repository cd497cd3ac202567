import { type Entry, sizeOf } from '../engine/files/tree.ts'
import { entryAt } from './flavour.ts'
import { matcher } from '../shell/pattern.ts'
import { symbolicMode } from './chmod.ts'
import { type Call, Failure } from './tool.ts'
import { groupName, userName } from './users.ts'

export interface Found {
  /** As it is printed: below the start that was named. */
  readonly name: string
  readonly path: string
  readonly entry: Entry
  /** Folders between it and the start. */
  readonly depth: number
  /** `-prune` leaves out what is below. */
  pruned: boolean
}

export type Test = (found: Found) => boolean | Promise<boolean>

const kinds: Readonly<Record<string, Entry['type']>> = { f: 'file', d: 'directory', l: 'symlink', c: 'device' }
const units: Readonly<Record<string, number>> = { c: 1, w: 2, b: 512, k: 1024, M: 1_048_576, G: 1_073_741_824 }
const dayMs = 86_400_000
const minuteMs = 60_000

const baseName = ({ name }: Found) => name.replace(/(.)\/+$/, '$1').replace(/.*\/(?=.)/, '')

/** `+5`, `-5` or `5` of something counted. */
function compare(text: string, measure: (found: Found) => number): Test {
  const limit = Number(text.replace(/^[-+]/, ''))
  if (text.startsWith('+')) return found => measure(found) > limit
  return text.startsWith('-') ? found => measure(found) < limit : found => measure(found) === limit
}

const age =
  (unit: number) =>
  (value: string, { process }: Call) =>
    compare(value, ({ entry }) => Math.floor((process.world.now() - entry.mtime) / unit))

function matches(pattern: string, text: (found: Found) => string): Test {
  const isMatch = matcher(pattern)
  return found => isMatch(text(found))
}

/** Tests that take a value. */
export const valueTests: Readonly<Record<string, (value: string, call: Call) => Test>> = {
  name: value => matches(value, baseName),
  iname: value => matches(value.toLowerCase(), found => baseName(found).toLowerCase()),
  path: value => matches(value, found => found.name),
  type: (value, { pick }) => {
    const unknown = [...value].find(letter => !'bcdpflsD,'.includes(letter))
    if (unknown !== undefined)
      throw new Failure(pick(`Unknown argument to -type: ${unknown}`, `invalid argument '${value}' to '-type'`))
    const wanted = value.split(',').map(letter => kinds[letter] ?? letter)
    return ({ entry }) => wanted.includes(entry.type)
  },
  size: value => {
    const [, number = '', unit = 'b'] = /^([-+]?\d+)([cwbkMG]?)$/.exec(value) ?? []
    return compare(number, ({ entry }) => Math.ceil(sizeOf(entry) / units[unit || 'b']!))
  },
  mtime: age(dayMs),
  mmin: age(minuteMs),
  newer: (value, call) => {
    const than = entryAt(call.process, call.path(value))
    if (!than) throw new Failure(`${call.pick(`'${value}'`, value)}: No such file or directory`)
    return ({ entry }) => entry.mtime > than.mtime
  },
  perm: value => {
    const [, sign, text = ''] = /^([-/]?)(.*)$/.exec(value) ?? []
    const mode = symbolicMode(text, 0, false)
    if (mode === undefined) throw new Failure(`invalid mode '${value}'`)
    if (sign === '-') return ({ entry }) => (entry.mode & mode) === mode
    return ({ entry }) => (sign === '/' ? (entry.mode & mode) !== 0 : entry.mode === mode)
  },
  group:
    (value, { process }) =>
    ({ entry }) =>
      value === String(entry.gid) || groupName(process, entry.gid) === value,
  user:
    (value, { process }) =>
    ({ entry }) =>
      value === String(entry.uid) || userName(process, entry.uid) === value,
}

/** Tests that take none. */
export const plainTests: Readonly<Record<string, Test>> = {
  empty: ({ entry }) => {
    if (entry.type === 'directory') return Object.keys(entry.entries).length === 0
    return entry.type === 'file' && sizeOf(entry) === 0
  },
  true: () => true,
  xdev: () => true,
  prune: found => (found.pruned = true),
}
