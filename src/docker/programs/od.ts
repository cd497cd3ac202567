import { contents, count, layoutOf, lines, printable, units } from './dump-bytes.ts'
import { Failure, tool, usage } from './tool.ts'

/** Options of od that stand for a type. */
const short: Readonly<Record<string, string>> = {
  a: 'a',
  b: 'o1',
  c: 'c',
  d: 'u2',
  i: 'd4',
  l: 'd4',
  o: 'o2',
  s: 'd2',
  x: 'x2',
}

export const od = tool(
  'A:t:N:j:w:vabcdilosxS:',
  async call => {
    const given = [...(call.value('t') ?? '').matchAll(/[a-z][\dCSIL]?z?/g)].map(([type]) => type)
    const types = [...given, ...Object.keys(short).flatMap(letter => (call.has(letter) ? [short[letter]!] : []))]
    const wrong = call.value('t') !== undefined && given.some(type => !layoutOf(type.replace('z', '')))
    if (wrong)
      throw new Failure(
        call.pick(
          `invalid character '${call.value('t')!.charAt(0)}' in type string '${call.value('t')!}'`,
          `invalid character '${call.value('t')!.charAt(0)}' in type string '${call.value('t')!}'`,
        ),
      )
    const base = call.value('A') ?? 'o'
    const radix = { d: 10, o: 8, x: 16, n: 0 }[base]
    if (radix === undefined) throw usage(`invalid output address radix '${base}'; it must be one character from [doxn]`)
    const place = (at: number) => (radix === 0 ? '' : at.toString(radix).padStart(radix === 16 ? 6 : 7, '0'))
    const all = await contents(call)
    if (!all) return undefined
    const skip = count(call, call.value('j')) ?? 0
    const bytes = all.slice(skip, skip + (count(call, call.value('N')) ?? Infinity))
    const step = Number(call.value('w') ?? 16)
    const shown = types.length > 0 ? types : ['o2']
    for (const line of lines(bytes, step, call.has('v'))) {
      if (!line) {
        await call.out('*\n')
        continue
      }
      for (const [index, type] of shown.entries()) {
        const { size, width, show } = layoutOf(type.replace('z', ''))!
        const cells = units(line.part, size).map(value => ` ${show(value).padStart(width)}`)
        const room = (step / size) * (width + 1)
        const text = type.endsWith('z') ? `${cells.join('').padEnd(room)}  >${printable(line.part)}<` : cells.join('')
        const start = index === 0 ? place(line.at + skip) : ' '.repeat(place(0).length)
        await call.out(`${start}${text}\n`)
      }
    }
    if (radix !== 0) await call.out(`${place(bytes.length + skip)}\n`)
    return undefined
  },
  { long: 'address-radix=A format=t read-bytes=N skip-bytes=j width=w output-duplicates=v' },
)
