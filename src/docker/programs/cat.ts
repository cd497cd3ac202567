import type { Reader } from '../engine/process/stream.ts'
import { utf8 } from './bytes.ts'
import { inputs } from './input.ts'
import { tool } from './tool.ts'

export const cat = tool(
  'nbsEATvetu',
  async call => {
    const numbered = call.has('n') || call.has('b')
    const [ends, tabs, marks] = ['EAe', 'TAt', 'vAet'].map(letters => [...letters].some(letter => call.has(letter)))
    let count = 0
    let wasEmpty = false
    for await (const { reader } of inputs(call, {
      busybox: "can't open '%'",
      busyboxDirectory: 'read error',
    })) {
      if (!numbered && !ends && !tabs && !marks && !call.has('s')) {
        for (let text = await reader.read(); text !== undefined; text = await reader.read()) await call.out(text)
        continue
      }
      for await (const { text, end } of rows(reader)) {
        if (call.has('s') && text === '' && wasEmpty) continue
        wasEmpty = text === ''
        const number = numbered && !(call.has('b') && text === '') ? `${String(++count).padStart(6)}\t` : ''
        const line = marks ? visible(text) : ends ? text.replace(/\r$/, '^M') : text
        await call.out(
          `${number}${tabs ? line.replaceAll('\t', '^I') : line}${ends && end !== '' ? '$' : ''}${numbered ? call.pick(end, '\n') : end}`,
        )
      }
    }
    return undefined
  },
  { long: 'number=n number-nonblank=b squeeze-blank=s show-ends=E show-tabs=T show-nonprinting=v show-all=A' },
)

/** The lines of a stream, each with the newline that ends it if one does. */
async function* rows(reader: Reader): AsyncGenerator<{ readonly text: string; readonly end: string }> {
  let rest = ''
  for (let text = await reader.read(); text !== undefined; text = await reader.read()) {
    const lines = (rest + text).split('\n')
    rest = lines.pop()!
    for (const line of lines) yield { text: line, end: '\n' }
  }
  if (rest !== '') yield { text: rest, end: '' }
}

/** Control characters as `^M`, and bytes that are not ASCII as `M-k`; tabs stay. */
function visible(text: string): string {
  return [...text].map(char => (/[ -~\t]/.test(char) ? char : utf8(char).map(mark).join(''))).join('')
}

function mark(byte: number): string {
  if (byte >= 128) return `M-${mark(byte - 128)}`
  return byte === 127 ? '^?' : byte < 32 ? `^${String.fromCharCode(byte + 64)}` : String.fromCharCode(byte)
}
