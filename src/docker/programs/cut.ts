import { linesOf } from '../engine/process/stream.ts'
import { inputs } from './input.ts'
import { type Call, Failure, tool, usage } from './tool.ts'

export const cut = tool(
  'b:c:d:f:sn',
  async call => {
    const delimiter = call.value('d') ?? '\t'
    // GNU looks at it first.
    if ([...delimiter].length > 1 && !call.busybox) throw usage('the delimiter must be a single character')
    const list = call.value('c') ?? call.value('b') ?? call.value('f')
    if (list === undefined) {
      throw call.pick(
        usage('you must specify a list of bytes, characters, or fields'),
        new Failure('expected a list of bytes, characters, or fields'),
      )
    }
    const isFields = call.has('f')
    const has = selection(call, list, isFields)
    if ([...delimiter].length > 1) throw usage('the delimiter must be a single character')
    const output = call.value('output-delimiter') ?? (isFields ? delimiter : '')
    for await (const { reader } of inputs(call)) {
      for await (const line of linesOf(reader)) {
        if (isFields && !line.includes(delimiter)) {
          if (!call.has('s')) await call.out(`${line}\n`)
          continue
        }
        const pieces = isFields ? line.split(delimiter) : [...line]
        const kept = pieces.filter((_, index) => has(index + 1) !== call.has('complement'))
        await call.out(`${kept.join(output)}\n`)
      }
    }
    return undefined
  },
  { long: 'bytes=b characters=c delimiter=d fields=f only-delimited=s complement output-delimiter:' },
)

/** `1,3-5,7-` → whether a position is meant. */
function selection(call: Call, list: string, isFields: boolean): (position: number) => boolean {
  const ranges = list.split(',').map(text => {
    const [, from, dash, to] = /^(\d*)(-?)(\d*)$/.exec(text) ?? []
    if (dash === undefined || (!from && !to)) {
      throw usage(
        call.pick(
          isFields ? `invalid field value '${text}'` : `invalid byte/character position '${text}'`,
          `invalid range ${text}`,
        ),
      )
    }
    if (from === '0')
      throw usage(isFields ? 'fields are numbered from 1' : 'byte/character positions are numbered from 1')
    return [from ? Number(from) : 1, !dash ? Number(from) : to ? Number(to) : Infinity] as const
  })
  return position => ranges.some(([from, to]) => position >= from && position <= to)
}
