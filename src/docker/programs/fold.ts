import { linesOf } from '../engine/process/stream.ts'
import { inputs } from './input.ts'
import { tool } from './tool.ts'

/** `fold -w WIDTH -s FILE`: lines broken where they are longer, with `-s` behind a space. */
export const fold = tool(
  'w:sb',
  async call => {
    const width = Number(call.value('w') ?? 80)
    for await (const { reader } of inputs(call, { busybox: "can't open '%'" })) {
      for await (const line of linesOf(reader)) {
        let rest = [...line]
        while (rest.length > width) {
          const space = call.has('s') ? rest.slice(0, width).lastIndexOf(' ') + 1 : 0
          const end = space > 0 ? space : width
          await call.out(`${rest.slice(0, end).join('')}\n`)
          rest = rest.slice(end)
        }
        await call.out(`${rest.join('')}\n`)
      }
    }
    return undefined
  },
  { long: 'width=w spaces=s bytes=b' },
)
