import { FileError } from '../engine/files/error.ts'
import { utf8 } from './bytes.ts'
import { open } from './input.ts'
import { type Call, Failure, tool, usage } from './tool.ts'

const known = ['if', 'of', 'bs', 'ibs', 'obs', 'count', 'skip', 'seek', 'conv', 'status']
const units: Readonly<Record<string, number>> = {
  '': 1,
  c: 1,
  w: 2,
  b: 512,
  k: 1024,
  K: 1024,
  kB: 1000,
  M: 1024 ** 2,
  MB: 1e6,
  G: 1024 ** 3,
}
/** Bytes that can be copied: the simulator holds files in memory. */
const most = 2 ** 24

/** `dd if=FILE of=FILE bs=N count=N skip=N`. */
export const dd = tool(
  '',
  async call => {
    const begin = call.process.world.now()
    const given = new Map<string, string>()
    for (const word of call.operands) {
      const [, name = '', value] = /^([a-z]+)=(.*)$/.exec(word) ?? []
      if (value === undefined || !known.includes(name)) throw usage(`unrecognized operand '${word}'`)
      given.set(name, value)
    }
    const number = (name: string, otherwise: number) => {
      const text = given.get(name)
      if (text === undefined) return otherwise
      const [, digits, unit = ''] = /^(\d+)([a-zA-Z]*)$/.exec(text) ?? []
      const factor = units[unit]
      if (digits === undefined || factor === undefined)
        throw new Failure(call.pick(`invalid number: '${text}'`, `invalid number '${text}'`))
      return Number(digits) * factor
    }
    const size = number('bs', number('ibs', 512))
    const count = number('count', Infinity)
    const skip = number('skip', 0) * size
    if (number('seek', 0) > 0) throw new Failure('시뮬레이터의 dd에는 seek이 없어요.')
    const target = given.get('of')
    const all = await read(call, given.get('if') ?? '-', Math.min(most, skip + count * size), count)
    if (count * size > most && count !== Infinity) throw new Failure('시뮬레이터에서는 16 MB보다 많이 베낄 수 없어요.')
    const text = convert(all.slice(skip, skip + count * size), given.get('conv') ?? '')
    if (target === undefined) await call.out(text)
    else write(call, target, text)
    const bytes = utf8(text).length
    if (given.get('status') === 'none') return 0
    const records = `${Math.floor(bytes / size)}+${bytes % size > 0 ? 1 : 0}`
    await call.process.stderr.write(
      `${records} records in\n${records} records out\n${summary(call, bytes, call.process.world.now() - begin)}`,
    )
    return 0
  },
  { plain: true },
)

const said = (call: Call, name: string, message: string) =>
  new Failure(`${call.pick(`failed to open '${name}'`, `can't open '${name}'`)}: ${message}`)

async function read(call: Call, name: string, limit: number, count: number): Promise<string> {
  try {
    const reader = open(call.process, name)
    let text = ''
    while (text.length < limit && count > 0) {
      const part = await reader.read()
      if (part === undefined) break
      text += part
    }
    if (text.length > limit) reader.unread(text.slice(limit))
    return text.slice(0, limit)
  } catch (error) {
    if (error instanceof FileError) throw said(call, name, error.message)
    throw error
  }
}

function write(call: Call, name: string, text: string) {
  const path = call.path(name)
  try {
    if (call.process.files.stat(path)?.type === 'device') return
    call.process.files.write(path, text, { owner: call.process.user })
  } catch (error) {
    if (error instanceof FileError) throw said(call, name, error.message)
    throw error
  }
}

function convert(text: string, conversions: string): string {
  if (conversions.includes('ucase')) return text.toUpperCase()
  return conversions.includes('lcase') ? text.toLowerCase() : text
}

function summary(call: Call, bytes: number, ms: number): string {
  if (call.busybox) return ''
  const named = (value: number, base: number, suffixes: readonly string[]) => {
    const power = Math.min(suffixes.length, Math.floor(Math.log(value) / Math.log(base)))
    const scaled = value / base ** power
    return `${scaled < 10 ? scaled.toFixed(1) : Math.round(scaled)} ${suffixes[power - 1]!}`
  }
  const sizes = [
    ...(bytes >= 1000 ? [named(bytes, 1000, ['kB', 'MB', 'GB'])] : []),
    ...(bytes >= 1024 ? [named(bytes, 1024, ['KiB', 'MiB', 'GiB'])] : []),
  ]
  const seconds = Math.max(ms, 1) / 1000
  const rate = bytes / seconds
  const shown = sizes.length > 0 ? ` (${sizes.join(', ')})` : ''
  const speed = rate < 1000 ? `${(rate / 1000).toFixed(1)} kB` : named(rate, 1000, ['kB', 'MB', 'GB'])
  return `${bytes} bytes${shown} copied, ${seconds} s, ${speed}/s\n`
}
