import { linesOf } from '../engine/process/stream.ts'
import { timestamp } from '../engine/time.ts'
import { open } from './input.ts'
import { type Call, Failure, tool } from './tool.ts'

/** Lines that are not the same: `from` and `to` count from 0 and leave the end out. */
interface Change {
  readonly from: readonly [start: number, end: number]
  readonly to: readonly [start: number, end: number]
}

/** Comparing goes by a table; more lines than these are compared as one block. */
const mostLines = 2000

/** What differs between two files; 1 where something does. */
export const diff = tool(
  'uqU:Nabiw',
  async call => {
    const [left, right, ...more] = call.operands
    if (left === undefined || right === undefined || more.length > 0) {
      const what =
        left === undefined
          ? `missing operand after '${call.name}'`
          : right === undefined
            ? `missing operand after '${left}'`
            : `extra operand '${more[0]!}'`
      throw new Failure(what, { code: 2, isUsage: true })
    }
    const a = await linesIn(call, left)
    // BusyBox ends at the first file that is not there.
    if (call.busybox && call.complaints() > 0) return 2
    const b = await linesIn(call, right)
    if (call.complaints() > 0) return 2
    const changes = compare(a, b)
    if (changes.length === 0) return 0
    if (call.has('q')) await call.out(`Files ${left} and ${right} differ\n`)
    else if (call.has('u') || call.has('U') || call.busybox)
      await call.out(unified(call, [left, right], [a, b], changes))
    else await call.out(changes.map(change => plain(change, a, b)).join(''))
    return 1
  },
  { failure: 2, long: 'unified=u brief=q' },
)

async function linesIn(call: Call, name: string): Promise<readonly string[]> {
  const lines: string[] = []
  const reader = await call.attempt(call.pick(name, `can't stat '${name}'`), () => open(call.process, name))
  if (reader) for await (const line of linesOf(reader)) lines.push(line)
  return lines
}

/** Finds the longest common lines, and so what changed between them. */
function compare(a: readonly string[], b: readonly string[]): readonly Change[] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const [rows, columns] = [a.length - head - tail, b.length - head - tail]
  if (rows === 0 && columns === 0) return []
  if (rows > mostLines || columns > mostLines) return [{ from: [head, head + rows], to: [head, head + columns] }]
  const common = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1))
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const same = a[head + i] === b[head + j]
      common[i]![j] = same ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!)
    }
  }
  const changes: Change[] = []
  let [i, j] = [0, 0]
  while (i < rows || j < columns) {
    const [fromRow, fromColumn] = [i, j]
    while (i < rows || j < columns) {
      if (i < rows && j < columns && a[head + i] === b[head + j]) break
      if (j >= columns || (i < rows && common[i + 1]![j]! >= common[i]![j + 1]!)) i++
      else j++
    }
    if (i > fromRow || j > fromColumn)
      changes.push({ from: [head + fromRow, head + i], to: [head + fromColumn, head + j] })
    while (i < rows && j < columns && a[head + i] === b[head + j]) [i, j] = [i + 1, j + 1]
  }
  return changes
}

const marked = (mark: string, lines: readonly string[]) => lines.map(line => `${mark}${line}\n`).join('')

/** `2c2`, the old lines and the new ones. */
function plain({ from, to }: Change, a: readonly string[], b: readonly string[]): string {
  const range = ([start, end]: readonly [number, number]) =>
    end - start > 1 ? `${start + 1},${end}` : String(end > start ? start + 1 : start)
  const kind = from[0] === from[1] ? 'a' : to[0] === to[1] ? 'd' : 'c'
  const [old, fresh] = [marked('< ', a.slice(...from)), marked('> ', b.slice(...to))]
  return `${range(from)}${kind}${range(to)}\n${old}${kind === 'c' ? '---\n' : ''}${fresh}`
}

/** The form with `@@` and lines around. */
function unified(
  call: Call,
  names: readonly [string, string],
  [a, b]: readonly [readonly string[], readonly string[]],
  changes: readonly Change[],
): string {
  const context = Number(call.value('U') ?? 3)
  const title = (mark: string, name: string) => {
    const entry = name === '-' ? undefined : call.process.files.stat(call.path(name))
    const time = timestamp(entry?.mtime ?? call.process.world.now())
      .replace('T', ' ')
      .replace(/(\.\d+)?Z$/, '.000000000 +0000')
    return `${mark} ${name}${call.busybox ? '' : `\t${time}`}\n`
  }
  const groups: Change[][] = []
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1)
    if (last && change.from[0] - last.from[1] <= 2 * context) groups.at(-1)!.push(change)
    else groups.push([change])
  }
  const range = (start: number, end: number) =>
    end - start === 1 ? String(end) : `${end > start ? start + 1 : start},${end - start}`
  const hunks = groups.map(group => {
    const [first, last] = [group[0]!, group.at(-1)!]
    const before = Math.min(context, first.from[0])
    const after = Math.min(context, a.length - last.from[1])
    const places = `-${range(first.from[0] - before, last.from[1] + after)} +${range(first.to[0] - before, last.to[1] + after)}`
    let text = `@@ ${places} @@\n`
    let at = first.from[0] - before
    for (const { from, to } of group) {
      text += marked(' ', a.slice(at, from[0])) + marked('-', a.slice(...from)) + marked('+', b.slice(...to))
      at = from[1]
    }
    return text + marked(' ', a.slice(at, last.from[1] + after))
  })
  return title('---', names[0]) + title('+++', names[1]) + hunks.join('')
}
