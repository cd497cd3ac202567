import { linesOf } from '../engine/process/stream.ts'
import { inputs } from './input.ts'
import { type Call, tool } from './tool.ts'

/** The lines of all inputs, one after another. */
async function* allLines(call: Call): AsyncGenerator<string> {
  for await (const { reader } of inputs(call)) yield* linesOf(reader)
}

export const tac = tool('', async call => {
  for await (const { reader } of inputs(call, { gnu: "failed to open '%' for reading: !" })) {
    const lines: string[] = []
    for await (const line of linesOf(reader)) lines.push(line)
    await call.out(
      lines
        .reverse()
        .map(line => `${line}\n`)
        .join(''),
    )
  }
  return undefined
})

export const rev = tool('', async call => {
  for await (const line of allLines(call)) await call.out(`${[...line].reverse().join('')}\n`)
  return undefined
})

/** Numbers lines; `-ba` those too that are empty. */
export const nl = tool(
  'b:w:s:v:i:n:',
  async call => {
    const [width, separator] = [Number(call.value('w') ?? 6), call.value('s') ?? '\t']
    const step = Number(call.value('i') ?? 1)
    let number = Number(call.value('v') ?? 1)
    for await (const line of allLines(call)) {
      const isCounted = line !== '' || call.value('b') === 'a'
      const text = call.value('n') === 'ln' ? String(number).padEnd(width) : String(number).padStart(width)
      await call.out(isCounted ? `${text}${separator}${line}\n` : `${' '.repeat(width + separator.length)}${line}\n`)
      if (isCounted) number += step
    }
    return undefined
  },
  { long: 'body-numbering=b number-width=w number-separator=s starting-line-number=v line-increment=i' },
)

/** Lines of files side by side; with `-s` each file's lines in one. */
export const paste = tool(
  'sd:',
  async call => {
    const separators = [...(call.value('d') ?? '\t').replaceAll('\\n', '\n').replaceAll('\\t', '\t')]
    const separator = (index: number) => separators[index % separators.length] ?? ''
    const join = (cells: readonly string[]) =>
      cells.map((cell, index) => (index === 0 ? cell : separator(index - 1) + cell)).join('')
    const columns: string[][] = []
    for await (const { reader } of inputs(call, { busybox: "can't open '%'" })) {
      const column: string[] = []
      for await (const line of linesOf(reader)) column.push(line)
      columns.push(column)
    }
    const count = Math.max(0, ...columns.map(({ length }) => length))
    const rows = call.has('s')
      ? columns
      : Array.from({ length: count }, (_, row) => {
          const cells = columns.map(column => column[row])
          // BusyBox leaves out files that have ended.
          return cells.flatMap(cell => cell ?? (call.busybox ? [] : ['']))
        })
    await call.out(rows.map(row => `${join(row)}\n`).join(''))
    return undefined
  },
  { long: 'serial=s delimiters=d' },
)
