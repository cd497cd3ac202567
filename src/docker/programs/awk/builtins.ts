import { conversion } from '../printf.ts'
import { AwkError, fromInput, regexOf, splitFields, toNumber, type Value } from './values.ts'
import type { Runtime, Table } from './runtime.ts'

/** An awk function: its arguments as values; a pattern's source where a regular expression was given. */
type Builtin = (runtime: Runtime, args: readonly Value[]) => Value

const number = (args: readonly Value[], index = 0) => toNumber(args[index])

/** `%d` and its kin over values; too few values are empty. */
export function sprintf(runtime: Runtime, [format, ...args]: readonly Value[]): string {
  const rest = [...args]
  return runtime
    .asText(format)
    .replaceAll(
      /%([-+ 0#]*)(\*|\d*)(?:\.(\*|\d*))?([a-zA-Z%])/g,
      (whole, flags: string, width: string, precision: string | undefined, letter: string) => {
        if (letter === '%') return '%'
        const size = (text: string) => (text === '*' ? toNumber(rest.shift()) : Number(text))
        const spec = { flags, width: size(width), precision: precision === undefined ? undefined : size(precision) }
        if (!/[diouxXeEfFgGsc]/.test(letter)) return whole
        const value = rest.shift()
        if (letter === 's') return conversion('s', runtime.asText(value), spec)
        if (letter === 'c')
          return conversion('c', typeof value === 'number' ? String.fromCodePoint(value) : runtime.asText(value), spec)
        return conversion(letter, String(toNumber(value)), spec)
      },
    )
}

export const builtins: Readonly<Record<string, Builtin>> = {
  length: (runtime, args) => [...runtime.asText(args.length > 0 ? args[0] : runtime.field(0))].length,
  substr: (runtime, args) => {
    const chars = [...runtime.asText(args[0])]
    const from = Math.max(1, Math.round(number(args, 1)))
    const to = args.length > 2 ? from + Math.round(number(args, 2)) : Infinity
    return chars.slice(from - 1, Math.max(0, to - 1)).join('')
  },
  index: (runtime, args) => runtime.asText(args[0]).indexOf(runtime.asText(args[1])) + 1,
  sprintf: (runtime, args) => sprintf(runtime, args),
  tolower: (runtime, args) => runtime.asText(args[0]).toLowerCase(),
  toupper: (runtime, args) => runtime.asText(args[0]).toUpperCase(),
  int: (_, args) => Math.trunc(number(args)),
  sqrt: (_, args) => Math.sqrt(number(args)),
  exp: (_, args) => Math.exp(number(args)),
  log: (_, args) => Math.log(number(args)),
  sin: (_, args) => Math.sin(number(args)),
  cos: (_, args) => Math.cos(number(args)),
  atan2: (_, args) => Math.atan2(number(args), number(args, 1)),
  rand: ({ process }) => process.world.random(),
  srand: (runtime, args) => {
    const before = runtime.seed
    runtime.seed = args.length > 0 ? number(args) : Math.floor(runtime.process.world.now() / 1000)
    return before
  },
  systime: ({ process }) => Math.floor(process.world.now() / 1000),
  match: (runtime, args) => {
    const found = regexOf(runtime.asText(args[1])).exec(runtime.asText(args[0]))
    runtime.set('RSTART', found ? found.index + 1 : 0)
    runtime.set('RLENGTH', found ? found[0].length : -1)
    return found ? found.index + 1 : 0
  },
  close: (runtime, args) => {
    runtime.close(runtime.asText(args[0]))
    return 0
  },
  fflush: () => 0,
  system: () => {
    throw new AwkError('시뮬레이터에는 system()이 없어요. 명령어는 셸에서 실행해 보세요.')
  },
}

/** `split`: fills the array and gives how many there are. */
export function split(text: string, table: Table, separator: string): number {
  table.clear()
  const pieces = splitFields(text, separator)
  for (const [index, piece] of pieces.entries()) table.set(String(index + 1), fromInput(piece))
  return pieces.length
}

/** `sub` and `gsub`: the new text and how many were replaced. */
export function substitute(
  pattern: string,
  replacement: string,
  text: string,
  all: boolean,
): readonly [text: string, count: number] {
  let count = 0
  const next = text.replaceAll(regexOf(pattern), (...found: unknown[]) => {
    if (!all && count > 0) return String(found[0])
    count++
    return replacement.replaceAll(/\\([^])|&/g, (whole, escaped?: string) =>
      escaped === undefined ? String(found[0]) : escaped === '&' || escaped === '\\' ? escaped : whole,
    )
  })
  return [next, count]
}
