import { linesOf, type Reader } from '../engine/process/stream.ts'
import { entryAt } from './flavour.ts'
import { inputs } from './input.ts'
import { Editor } from './sed-editor.ts'
import { parseScript } from './sed-script.ts'
import { tool, usage } from './tool.ts'

export const sed = tool(
  'ne:f:Eri?suz',
  async call => {
    const { process } = call
    const operands = [...call.operands]
    const scripts = call.given.flatMap(([option, value]) =>
      option === 'e' ? [value] : option === 'f' ? [process.files.read(call.path(value))] : [],
    )
    if (scripts.length === 0) {
      const script = operands.shift()
      if (script === undefined) throw usage()
      scripts.push(script)
    }
    const commands = parseScript(scripts.join('\n'), call.has('E') || call.has('r'), call.busybox)
    const edit = (names: readonly string[], out: (text: string) => Promise<void>) =>
      new Editor(
        call,
        commands,
        lines(inputs(call, { names, gnu: "can't read %", directory: 'read error on %' })),
        out,
      ).run()
    const suffix = call.value('i')
    const failed = () => (call.complaints() > 0 ? call.pick(2, 1) : 0)
    const isOne = suffix === undefined && (!call.has('s') || operands.length === 0)
    if (isOne) return (await edit(operands, call.out)) ?? failed()
    let code: number | undefined
    for (const name of operands) {
      if (suffix === undefined) {
        code = (await edit([name], call.out)) ?? code
        continue
      }
      const entry = entryAt(process, call.path(name))
      if (entry && entry.type !== 'file') {
        await call.complain(`couldn't edit ${name}: not a regular file`)
        continue
      }
      let written = ''
      const collect = (text: string) => {
        written += text
        return Promise.resolve()
      }
      code = (await edit([name], collect)) ?? code
      if (!entry) continue
      if (suffix !== '') process.files.write(call.path(name + suffix), entry.data)
      process.files.write(call.path(name), written)
    }
    return code ?? failed()
  },
  {
    synopsis: 'sed [OPTION]... {script-only-if-no-other-script} [input-file]...',
    long: 'quiet=n silent=n expression=e file=f regexp-extended=E in-place?=i separate=s null-data=z',
  },
)

async function* lines(readers: AsyncIterable<{ readonly reader: Reader }>): AsyncGenerator<string> {
  for await (const { reader } of readers) yield* linesOf(reader)
}
