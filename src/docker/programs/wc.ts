import { byteLength } from '../engine/files/tree.ts'
import { readAll } from '../engine/process/stream.ts'
import { entryAt } from './flavour.ts'
import { inputs } from './input.ts'
import { tool } from './tool.ts'

const columns = ['l', 'w', 'm', 'c', 'L'] as const

export const wc = tool(
  'lwmcL',
  async call => {
    const { process, busybox, operands } = call
    const asked = columns.filter(column => call.has(column))
    const shown = asked.length > 0 ? asked : (['l', 'w', 'c'] as const)
    const rows: { readonly name: string; readonly counts: readonly number[] }[] = []
    for await (const { name, reader } of inputs(call)) {
      const text = await readAll(reader)
      const counts = {
        l: text.split('\n').length - 1,
        w: text.match(/\S+/g)?.length ?? 0,
        m: [...text].length,
        c: byteLength(text),
        L: text.split('\n').reduce((longest, { length }) => Math.max(longest, length), 0),
      }
      rows.push({ name: operands.length > 0 ? name : '', counts: shown.map(column => counts[column]) })
    }
    if (operands.length > 1) {
      const total = shown.map((_, index) => rows.reduce((sum, { counts }) => sum + counts[index]!, 0))
      rows.push({ name: 'total', counts: total })
    }
    // GNU's columns are as wide as the sizes of all files together; a pipe's could be anything.
    const sizes = operands
      .map(name => entryAt(process, call.path(name)))
      .map(entry => (entry?.type === 'file' ? byteLength(entry.data) : 0))
    const isAlone = shown.length === 1 && rows.length <= 1
    const isUnknown = operands.length === 0 || operands.includes('-')
    const wide = isUnknown ? 7 : String(sizes.reduce((sum, size) => sum + size, 0)).length
    const width = isAlone ? 0 : busybox ? 9 : wide
    for (const { name, counts } of rows) {
      const text = counts.map(count => String(count).padStart(width)).join(' ')
      await call.out(`${text}${name && ` ${name}`}\n`)
    }
    return undefined
  },
  { long: 'lines=l words=w chars=m bytes=c max-line-length=L' },
)
