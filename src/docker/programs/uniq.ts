import { linesOf } from '../engine/process/stream.ts'
import { inputs } from './input.ts'
import { tool } from './tool.ts'

export const uniq = tool(
  'cduif:s:w:',
  async call => {
    const [input = '-', output] = call.operands
    const keyOf = (line: string) => {
      const fields = Number(call.value('f') ?? 0)
      const rest = line
        .replace(new RegExp(String.raw`^(?:\s*\S+){0,${fields}}`), '')
        .slice(Number(call.value('s') ?? 0))
      const key = rest.slice(0, Number(call.value('w') ?? rest.length))
      return call.has('i') ? key.toLowerCase() : key
    }
    let written = ''
    const show = async (line: string, count: number) => {
      if ((call.has('d') && count < 2) || (call.has('u') && count > 1)) return
      const text = `${call.has('c') ? `${String(count).padStart(7)} ` : ''}${line}\n`
      if (output === undefined) await call.out(text)
      else written += text
    }
    let current: string | undefined
    let count = 0
    for await (const { reader } of inputs(call, { names: [input], busybox: "can't open '%'" })) {
      for await (const line of linesOf(reader)) {
        if (current !== undefined && keyOf(line) !== keyOf(current)) {
          await show(current, count)
          count = 0
        }
        if (count++ === 0) current = line
      }
    }
    if (current !== undefined) await show(current, count)
    if (output !== undefined) call.process.files.write(call.path(output), written)
    return undefined
  },
  { long: 'count=c repeated=d unique=u ignore-case=i skip-fields=f skip-chars=s check-chars=w' },
)
