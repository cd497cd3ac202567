import { byteLength } from '../engine/files/tree.ts'
import { readAll } from '../engine/process/stream.ts'
import { entryAt } from './flavour.ts'
import { afterLines, countOf, firstBytes } from './head.ts'
import { inputs } from './input.ts'
import { type Call, Failure, tool } from './tool.ts'

/** How often `tail -f` looks, in milliseconds. */
const pause = 1000

export const tail = tool(
  'n:c:s:qvfF#',
  async call => {
    const [first = '', ...others] = call.operands
    const isOld = /^\+\d+$/.test(first)
    const names = isOld ? others : call.operands
    const bytes = call.value('c')
    const given = bytes ?? call.value('n') ?? (isOld ? first : call.value('#')) ?? '10'
    const { count, sign } = countOf(call, given, bytes ? 'bytes' : 'lines')
    const follows = call.has('f') || call.has('F')
    const titled = call.has('v') || (names.length > 1 && !call.has('q'))
    let shown: string | undefined
    const title = async (name: string) => {
      if (titled && shown !== name) {
        await call.out(`${shown === undefined ? '' : '\n'}==> ${name === '-' ? 'standard input' : name} <==\n`)
      }
      shown = name
    }
    const followed: string[] = []
    for await (const { name, reader } of inputs(call, {
      names,
      gnu: "cannot open '%' for reading",
      busybox: "can't open '%'",
      directory: "error reading '%'",
    })) {
      await title(name)
      const text = await readAll(reader)
      await call.out(sign === '+' ? from(text, Math.max(0, count - 1), !!bytes) : last(text, count, !!bytes))
      if (name !== '-') followed.push(name)
    }
    if (call.busybox && followed.length === 0 && call.complaints() > 0) throw new Failure('no files')
    if (!follows) return undefined
    if (followed.length === 0 && names.length > 0 && !call.has('F')) {
      throw new Failure(call.pick('no files remaining', 'no files'))
    }
    await follow(call, followed, title)
    return undefined
  },
  { long: 'lines=n bytes=c quiet=q silent=q verbose=v follow?=f retry=F' },
)

const from = (text: string, skip: number, isBytes: boolean) =>
  isBytes ? text.slice(firstBytes(text, skip).length) : text.slice(afterLines(text, skip))

function last(text: string, count: number, isBytes: boolean): string {
  if (isBytes) return from(text, byteLength(text) - count, true)
  const total = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  return text === '' ? '' : from(text, total - count, false)
}

/** Prints what files grow by, for ever; only regular files grow. */
async function follow({ process, path, out }: Call, names: readonly string[], title: (name: string) => Promise<void>) {
  const textOf = (name: string) => {
    const entry = entryAt(process, path(name))
    return entry?.type === 'file' ? entry.data : undefined
  }
  const seen = new Map(names.map(name => [name, textOf(name) ?? '']))
  const grows = names.some(name => textOf(name) !== undefined)
  // Nothing will ever come: `tail -f /dev/null` keeps a container up and must not keep the clock busy.
  if (!grows) await new Promise<never>(() => undefined)
  for (;;) {
    await process.sleep(pause)
    for (const [name, before] of seen) {
      const now = textOf(name)
      if (now === undefined || now === before) continue
      seen.set(name, now)
      await title(name)
      await out(now.startsWith(before) ? now.slice(before.length) : now)
    }
  }
}
