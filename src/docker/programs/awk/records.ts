import { linesOf, readAll, type Reader } from '../../engine/process/stream.ts'
import { unescape } from '../../shell/escapes.ts'
import { inputs } from '../input.ts'
import type { Call } from '../tool.ts'
import type { Runtime } from './runtime.ts'
import { fromInput, regexOf } from './values.ts'

/** `name=value`, as `-v` and operands give it. */
export function assign(runtime: Runtime, text: string): void {
  const at = text.indexOf('=')
  runtime.set(text.slice(0, at), fromInput(unescape(text.slice(at + 1), 'dollar')))
}

const isAssignment = (word: string) => /^[A-Za-z_]\w*=/.test(word)

/** Records of the files that the operands name, one after another, or of standard input. */
export async function* records(
  call: Call,
  runtime: Runtime,
  operands: readonly string[],
): AsyncGenerator<string, undefined> {
  const names = operands.every(isAssignment) ? [...operands, '-'] : operands
  const texts = { gnu: 'cannot open "%" (!)', busybox: '%' }
  for (const operand of names) {
    if (isAssignment(operand)) {
      assign(runtime, operand)
      continue
    }
    for await (const { name, reader } of inputs(call, { ...texts, names: [operand] })) {
      runtime.set('FILENAME', name === '-' ? '' : name)
      runtime.set('FNR', 0)
      for await (const record of recordsOf(reader, runtime.text('RS'))) {
        yield record
        if (runtime.takesSkip()) break
      }
    }
  }
}

/** Records of a stream: lines, paragraphs where RS is empty, or what is between its matches. */
function recordsOf(reader: Reader, separator: string): AsyncGenerator<string> {
  return separator === '\n' ? linesOf(reader) : pieces(reader, separator)
}

async function* pieces(reader: Reader, separator: string): AsyncGenerator<string> {
  const text = await readAll(reader)
  if (separator === '') {
    yield* text
      .replaceAll(/^\n+|\n+$/g, '')
      .split(/\n{2,}/)
      .filter(Boolean)
    return
  }
  const all = text.split(separator.length === 1 ? separator : new RegExp(regexOf(separator).source))
  if (all.at(-1) === '') all.pop()
  yield* all
}
