import { linesOf } from '../engine/process/stream.ts'
import { inputs } from './input.ts'
import { tool } from './tool.ts'

/** `shuf FILE`, `shuf -i 1-9`, `shuf -e WORD…`, with `-n COUNT`: lines in a random order. */
export const shuf = tool(
  'i:en:r',
  async call => {
    const lines: string[] = []
    const [, low, high] = /^(\d+)-(\d+)$/.exec(call.value('i') ?? '') ?? []
    if (low !== undefined) for (let number = Number(low); number <= Number(high); number++) lines.push(String(number))
    else if (call.has('e')) lines.push(...call.operands)
    else for await (const { reader } of inputs(call)) for await (const line of linesOf(reader)) lines.push(line)
    const most = Number(call.value('n') ?? Infinity)
    for (let count = 0; count < most && lines.length > 0; count++) {
      const [line = ''] = lines.splice(Math.floor(call.process.world.random() * lines.length), 1)
      await call.out(`${line}\n`)
    }
    return undefined
  },
  { long: 'input-range=i echo=e head-count=n repeat=r' },
)
