import { linesOf } from '../engine/process/stream.ts'
import { open } from './input.ts'
import { type Call, Failure, tool } from './tool.ts'

/** `comm -12 FILE1 FILE2`: lines of sorted files in three columns, those of either alone and those of both. */
export const comm = tool('123z', async call => {
  const [left, right, extra] = call.operands
  if (left === undefined || right === undefined || extra !== undefined)
    throw new Failure(
      left === undefined
        ? 'missing operand'
        : right === undefined
          ? `missing operand after '${left}'`
          : `extra operand '${extra!}'`,
      { isUsage: true },
    )
  const [a, b] = [await linesIn(call, left), await linesIn(call, right)]
  const write = (column: 1 | 2 | 3, line: string) => {
    if (call.has(String(column))) return Promise.resolve()
    const before = [1, 2].filter(other => other < column && !call.has(String(other))).length
    return call.out(`${'\t'.repeat(before)}${line}\n`)
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]]
    if (one === other) {
      await write(3, one!)
      i++
      j++
    } else if (other === undefined || (one !== undefined && one < other)) {
      await write(1, one!)
      i++
    } else {
      await write(2, other)
      j++
    }
  }
  return undefined
})

async function linesIn(call: Call, name: string): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of linesOf(open(call.process, name))) lines.push(line)
  return lines
}
