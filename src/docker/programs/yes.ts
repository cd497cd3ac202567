import { formatted } from './printf.ts'
import { type Call, Failure, tool, usage } from './tool.ts'

const linesAtOnce = 1000

export const yes = tool('', async ({ process, operands, out }) => {
  const text = `${operands.join(' ') || 'y'}\n`.repeat(linesAtOnce)
  for (;;) {
    await process.tick()
    await out(text)
  }
})

/** `seq FIRST INCREMENT LAST`; negative numbers are no options, so the words are read by hand. */
export const seq = tool(
  '+ws:f:0123456789.',
  async call => {
    const words = [...call.process.argv.slice(1)]
    const numbers: string[] = []
    for (let word = words.shift(); word !== undefined; word = words.shift()) {
      if (/^-?[\d.]/.test(word)) numbers.push(word)
      else if (/^-[sf]$/.test(word)) words.shift()
      else if (!word.startsWith('-'))
        throw call.pick(usage(`invalid floating point argument: '${word}'`), new Failure(`invalid number '${word}'`))
    }
    if (numbers.length === 0) throw usage('missing operand')
    if (numbers.length > 3) throw usage(`extra operand '${numbers[3]!}'`)
    await count(call, numbers)
    return 0
  },
  { long: 'separator=s equal-width=w format=f' },
)

async function count(call: Call, numbers: readonly string[]) {
  const first = Number(numbers.length > 1 ? numbers[0] : 1)
  const step = Number(numbers.length > 2 ? numbers[1] : 1)
  const last = Number(numbers.at(-1))
  if (step === 0) throw usage(`invalid Zero increment value: '${numbers[1]!}'`)
  const places = Math.max(...numbers.slice(0, numbers.length - 1).map(text => text.split('.')[1]?.length ?? 0), 0)
  const total = Math.floor((last - first) / step + 1e-10) + 1
  const written = (index: number) => (first + index * step).toFixed(places)
  const width = call.has('w') ? Math.max(written(0).length, written(total - 1).length) : 0
  const separator = call.value('s')?.replaceAll('\\n', '\n').replaceAll('\\t', '\t') ?? '\n'
  for (let at = 0; at < total; at += linesAtOnce) {
    await call.process.tick()
    const part = Array.from({ length: Math.min(linesAtOnce, total - at) }, (_, index) =>
      padded(written(at + index), width),
    )
    const format = call.value('f')
    const shown = format === undefined ? part : part.map(text => formatted(format, [text]).output)
    await call.out(shown.join(separator) + (at + linesAtOnce < total ? separator : '\n'))
  }
}

const padded = (text: string, width: number) =>
  text.startsWith('-') ? `-${text.slice(1).padStart(width - 1, '0')}` : text.padStart(width, '0')
