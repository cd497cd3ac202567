import { readAll } from '../engine/process/stream.ts'
import { fromUtf8, utf8 } from './bytes.ts'
import { inputs } from './input.ts'
import { Failure, tool } from './tool.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function encode(bytes: readonly number[]): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const group = bytes.slice(at, at + 3)
    const bits = (group[0]! << 16) | ((group[1] ?? 0) << 8) | (group[2] ?? 0)
    const digits = [18, 12, 6, 0].map(shift => alphabet[(bits >> shift) & 63]!)
    text += digits
      .slice(0, group.length + 1)
      .join('')
      .padEnd(4, '=')
  }
  return text
}

function decode(text: string): number[] | undefined {
  const digits = text.replaceAll(/\s/g, '')
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(digits) || digits.length % 4 !== 0) return undefined
  const values = [...digits.replace(/=+$/, '')].map(char => alphabet.indexOf(char))
  const bytes: number[] = []
  for (let at = 0; at < values.length; at += 4) {
    const group = values.slice(at, at + 4)
    const bits = group.reduce((sum, value, index) => sum | (value << (18 - 6 * index)), 0)
    bytes.push(...[16, 8, 0].slice(0, group.length - 1).map(shift => (bits >> shift) & 0xff))
  }
  return bytes
}

export const base64 = tool(
  'dw:i',
  async call => {
    const width = Number(call.value('w') ?? 76)
    for await (const { reader } of inputs(call)) {
      const text = await readAll(reader)
      if (call.has('d')) {
        const bytes = decode(text)
        if (!bytes) throw new Failure(call.pick('invalid input', 'truncated input'))
        await call.out(fromUtf8(bytes))
      } else {
        const encoded = encode(utf8(text))
        const wrapped = width > 0 ? encoded.replaceAll(new RegExp(`.{1,${width}}`, 'g'), '$&\n') : encoded
        await call.out(wrapped)
      }
    }
    return undefined
  },
  { long: 'decode=d wrap=w ignore-garbage=i' },
)
