import { byteLength } from '../engine/files/tree.ts'
import type { Reader } from '../engine/process/stream.ts'
import { inputs } from './input.ts'
import { type Call, Failure, tool } from './tool.ts'

/** `20`, `+3`, `2k` as head and tail take them; fails with the tool's words. */
export function countOf(
  call: Call,
  text: string,
  what: 'lines' | 'bytes',
): { readonly count: number; readonly sign: string } {
  const [, sign = '', digits, unit = ''] = /^([-+]?)(\d+)([bkKmM]?)B?$/.exec(text) ?? []
  if (digits === undefined) {
    throw new Failure(call.pick(`invalid number of ${what}: '${text}'`, `invalid number '${text}'`))
  }
  return { count: Number(digits) * ({ b: 512, k: 1024, m: 1_048_576 }[unit.toLowerCase()] ?? 1), sign }
}

/** Where a line of so many begins, or the text ends. */
export function afterLines(text: string, count: number): number {
  let at = 0
  for (let line = 0; line < count && at < text.length; line++) {
    const end = text.indexOf('\n', at)
    at = end < 0 ? text.length : end + 1
  }
  return at
}

/** The first bytes of a text, whole characters. */
export function firstBytes(text: string, count: number): string {
  let [at, bytes] = [0, 0]
  for (const char of text) {
    bytes += byteLength(char)
    if (bytes > count) break
    at += char.length
  }
  return text.slice(0, at)
}

export const head = tool(
  'n:c:qv#',
  async call => {
    const bytes = call.value('c')
    const { count, sign } = countOf(
      call,
      bytes ?? call.value('n') ?? call.value('#') ?? '10',
      bytes ? 'bytes' : 'lines',
    )
    const titled = call.has('v') || (call.operands.length > 1 && !call.has('q'))
    let isFirst = true
    for await (const { name, reader } of inputs(call, {
      gnu: "cannot open '%' for reading",
      directory: "error reading '%'",
    })) {
      if (titled) await call.out(`${isFirst ? '' : '\n'}==> ${name === '-' ? 'standard input' : name} <==\n`)
      isFirst = false
      await copyHead(call, reader, bytes !== undefined, count, sign === '-')
    }
    return undefined
  },
  { long: 'lines=n bytes=c quiet=q silent=q verbose=v' },
)

async function copyHead(call: Call, reader: Reader, isBytes: boolean, count: number, allBut: boolean) {
  let left = count
  let held = ''
  for (
    let text = left > 0 || allBut ? await reader.read() : undefined;
    text !== undefined;
    text = await reader.read()
  ) {
    if (allBut) {
      held += text
      continue
    }
    const part = isBytes ? firstBytes(text, left) : text.slice(0, afterLines(text, left))
    left -= isBytes ? byteLength(part) : part.split('\n').length - 1
    await call.out(part)
    if (left <= 0) {
      reader.close()
      return
    }
  }
  if (!allBut) return
  const keep = isBytes ? byteLength(held) - count : held.split('\n').length - (held.endsWith('\n') ? 1 : 0) - count
  if (keep > 0) await call.out(isBytes ? firstBytes(held, keep) : held.slice(0, afterLines(held, keep)))
}
