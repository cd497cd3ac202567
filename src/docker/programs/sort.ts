import { linesOf } from '../engine/process/stream.ts'
import { inputs } from './input.ts'
import { Failure, tool } from './tool.ts'

interface Key {
  /** Fields and characters count from 1; no end is the end of the line. */
  readonly start: readonly [field: number, character: number]
  readonly end: readonly [field: number, character: number] | undefined
  readonly flags: string
}

/** Lines of text in order; `-k` and `-t` as POSIX has them, bytes as in the C locale. */
export const sort = tool(
  'bcdfghik:mnMo:rst:uVz',
  async call => {
    const lines: string[] = []
    for await (const { reader } of inputs(call, { gnu: 'cannot read: %', directory: 'read failed: %' })) {
      for await (const line of linesOf(reader)) lines.push(line)
    }
    const all = [...'bdfghnMrV'].filter(flag => call.has(flag)).join('')
    const keys = call.values('k').map(text => {
      const found = /^(\d+)(?:\.(\d+))?([a-zA-Z]*)(?:,(\d+)(?:\.(\d+))?([a-zA-Z]*))?$/.exec(text)
      if (!found)
        throw new Failure(
          call.pick(
            `invalid number at field start: invalid count at start of '${text}'`,
            `bad field specification '${text}'`,
          ),
          { code: 2 },
        )
      const [, field, character, flags = '', endField, endCharacter, endFlags = ''] = found
      return {
        start: [Number(field), Number(character ?? 1)],
        end: endField === undefined ? undefined : [Number(endField), Number(endCharacter ?? 0)],
        flags: flags + endFlags || all,
      } satisfies Key
    })
    const separator = call.value('t')?.replace('\\t', '\t').replace('\\0', '\0')
    const wanted: readonly Key[] = keys.length > 0 ? keys : [{ start: [1, 1], end: undefined, flags: all }]
    const parts = new Map(lines.map(line => [line, wanted.map(key => keyOf(line, key, separator))]))
    const byKeys = (a: string, b: string) => {
      const [left, right] = [parts.get(a)!, parts.get(b)!]
      for (const [index, { flags }] of wanted.entries()) {
        const order = comparing(flags)(left[index]!, right[index]!)
        if (order !== 0) return flags.includes('r') ? -order : order
      }
      return 0
    }
    const isStable = call.has('s') || (call.has('u') && !call.busybox)
    const last = call.has('r') && keys.every(key => key.flags !== '') ? -1 : 1
    const inOrder = (a: string, b: string) => byKeys(a, b) || (isStable ? 0 : last * plain(a, b))
    if (call.has('c')) {
      const at = lines.findIndex(
        (line, index) => index > 0 && inOrder(lines[index - 1]!, line) > (call.has('u') ? -1 : 0),
      )
      if (at < 0) return 0
      throw new Failure(`${call.operands[0] ?? '-'}:${at + 1}: disorder: ${lines[at]!}`, { code: 1 })
    }
    const sorted = lines.sort(inOrder)
    const kept = call.has('u')
      ? sorted.filter((line, index) => index === 0 || byKeys(sorted[index - 1]!, line) !== 0)
      : sorted
    const text = kept.map(line => `${line}\n`).join('')
    const output = call.value('o')
    if (output === undefined) await call.out(text)
    else call.process.files.write(call.path(output), text)
    return undefined
  },
  {
    failure: 2,
    long: [
      'numeric-sort=n reverse=r unique=u key=k field-separator=t ignore-case=f human-numeric-sort=h version-sort=V',
      'month-sort=M general-numeric-sort=g check=c output=o stable=s ignore-leading-blanks=b dictionary-order=d',
    ].join(' '),
  },
)

function keyOf(line: string, { start, end, flags }: Key, separator: string | undefined): string {
  // Without a separator a field has the blanks before it.
  const fields = separator === undefined ? (line.match(/\s*\S+|\s+$/g) ?? []) : line.split(separator)
  const width = separator?.length ?? 0
  const offset = (field: number) => fields.slice(0, field - 1).reduce((sum, text) => sum + text.length + width, 0)
  const blanks = (at: number) => (flags.includes('b') ? (/^\s*/.exec(line.slice(at))?.[0].length ?? 0) : 0)
  const first = offset(start[0])
  const from = first + blanks(first) + start[1] - 1
  if (!end) return line.slice(from)
  const [field, character] = end
  return line.slice(
    from,
    character === 0 ? offset(field) + (fields[field - 1]?.length ?? 0) : offset(field) + character,
  )
}

const plain = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const numberAt = (text: string) => Number(/^\s*(-?\d*\.?\d*)/.exec(text)?.[1] ?? 0) || 0
const units = ' KMGTPE'

function comparing(flags: string): (a: string, b: string) => number {
  const human = (text: string) => {
    const unit = /^\s*-?[\d.]+([KMGTPE])/i.exec(text)?.[1]?.toUpperCase() ?? ' '
    return numberAt(text) * 1024 ** units.indexOf(unit)
  }
  if (flags.includes('n')) return (a, b) => numberAt(a) - numberAt(b)
  if (flags.includes('g')) return (a, b) => (Number.parseFloat(a) || 0) - (Number.parseFloat(b) || 0)
  if (flags.includes('h')) return (a, b) => human(a) - human(b)
  if (flags.includes('M')) return (a, b) => monthAt(a) - monthAt(b)
  if (flags.includes('V')) return byVersion
  const cleaned = (text: string) => {
    const kept = flags.includes('d') ? text.replaceAll(/[^\w\s]/g, '') : text
    return flags.includes('f') ? kept.toUpperCase() : kept
  }
  return (a, b) => plain(cleaned(a), cleaned(b))
}

const monthAt = (text: string) =>
  'JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC'.indexOf(text.trim().slice(0, 3).toUpperCase() || '-')

function byVersion(a: string, b: string): number {
  const pieces = (text: string) => text.match(/\d+|\D+/g) ?? []
  const [left, right] = [pieces(a), pieces(b)]
  for (const [index, piece] of left.entries()) {
    const other = right[index] ?? ''
    const order = Number(piece) - Number(other) || plain(piece, other)
    if (order !== 0) return order
  }
  return left.length - right.length
}
