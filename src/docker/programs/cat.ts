import { linesOf } from '../engine/process/stream.ts'
import { inputs } from './input.ts'
import { tool } from './tool.ts'

export const cat = tool(
  'nbsEAvetu',
  async call => {
    const numbered = call.has('n') || call.has('b')
    const [ends, tabs] = [call.has('E') || call.has('A') || call.has('e'), call.has('A') || call.has('t')]
    let count = 0
    let wasEmpty = false
    for await (const { reader } of inputs(call, {
      busybox: "can't open '%'",
      busyboxDirectory: 'read error',
    })) {
      if (!numbered && !ends && !tabs && !call.has('s')) {
        for (let text = await reader.read(); text !== undefined; text = await reader.read()) await call.out(text)
        continue
      }
      for await (const line of linesOf(reader)) {
        if (call.has('s') && line === '' && wasEmpty) continue
        wasEmpty = line === ''
        const number = numbered && !(call.has('b') && line === '') ? `${String(++count).padStart(6)}\t` : ''
        await call.out(`${number}${tabs ? line.replaceAll('\t', '^I') : line}${ends ? '$' : ''}\n`)
      }
    }
    return undefined
  },
  { long: 'number=n number-nonblank=b squeeze-blank=s show-ends=E show-all=A' },
)
