import { Pipe } from '../../engine/process/stream.ts'
import { unescape } from '../../shell/escapes.ts'
import { RegexError } from '../regex.ts'
import { inheriting } from '../spawn.ts'
import { type Call, Failure, tool, usage } from '../tool.ts'
import { parseAwk } from './parser.ts'
import { assign, records } from './records.ts'
import { Runtime } from './runtime.ts'
import { type AwkProgram, Jump, type Statement } from './syntax.ts'
import { SyntaxProblem, tokens } from './tokens.ts'
import { AwkError, fromInput, isTrue, toNumber, type Value } from './values.ts'

/** Characters that are written at once. */
const flushAt = 4096

export const awk = tool(
  '+F:v:f:',
  async call => {
    const { process } = call
    const operands = [...call.operands]
    const sources = call.values('f').map(name => process.files.read(call.path(name)))
    const source = sources.length > 0 ? sources.join('\n') : operands.shift()
    if (source === undefined) throw usage()
    const runtime = new Runtime(process)
    const separator = call.value('F')
    if (separator !== undefined) runtime.set('FS', separator === 't' ? '\t' : unescape(separator, 'dollar'))
    for (const text of call.values('v')) assign(runtime, text)
    const words = ['awk', ...operands]
    runtime.globals.set('ARGC', words.length)
    runtime.globals.set('ARGV', new Map(words.map((word, index) => [String(index), fromInput(word)])))
    try {
      return await run(call, runtime, parseAwk(tokens(source)), operands)
    } catch (error) {
      if (error instanceof SyntaxProblem) {
        throw new Failure(call.pick(`line ${error.line}: ${error.message}`, 'cmd. line:1: Unexpected token'), {
          code: call.pick(2, 1),
        })
      }
      if (error instanceof RegexError) throw new Failure(`regular expression compile failed: ${error.message}`)
      if (error instanceof AwkError) throw new Failure(error.message)
      throw error
    }
  },
  { failure: 2, synopsis: 'mawk [Options] [Program] [file ...]' },
)

async function run(call: Call, runtime: Runtime, program: AwkProgram, operands: readonly string[]): Promise<number> {
  const { process } = call
  const flush = async () => {
    const { output, errors } = runtime
    runtime.output = runtime.errors = ''
    if (output !== '') await call.out(output)
    if (errors !== '') await process.stderr.write(errors)
  }
  const perform = async (statement: Statement) => {
    for (const running = statement(runtime); !running.next().done;) {
      await process.tick()
      if (runtime.output.length > flushAt) await flush()
    }
  }
  const active = new Set<number>()
  const onRecord = async (text: string) => {
    runtime.count()
    runtime.setRecord(text)
    try {
      for (const [index, { from, to, action }] of program.rules.entries()) {
        const holds = active.has(index) || !from || isTrue(from(runtime))
        if (!holds) continue
        if (to) {
          if (isTrue(to(runtime))) active.delete(index)
          else active.add(index)
        }
        await perform(action)
      }
    } catch (error) {
      if (!(error instanceof Jump) || (error.kind !== 'next' && error.kind !== 'nextfile')) throw error
      runtime.skipsFile = error.kind === 'nextfile'
    }
    await flush()
  }
  let code: Value = 0
  const guarded = async (work: () => Promise<void>) => {
    try {
      await work()
      return true
    } catch (error) {
      if (!(error instanceof Jump) || error.kind !== 'exit') throw error
      code = error.value ?? code
      return false
    }
  }
  const goesOn = await guarded(async () => {
    const source = records(call, runtime, operands)
    // `getline` is in the midst of an expression and cannot wait: what it may take has to be there.
    const held: string[] = []
    if (program.takesRecords) for await (const record of source) held.push(record)
    runtime.takeRecord = () => held.shift()
    for (const statement of program.begin) await perform(statement)
    await flush()
    if (program.rules.length === 0 && program.end.length === 0) return
    for (let record = held.shift(); record !== undefined; record = held.shift()) await onRecord(record)
    if (!program.takesRecords) for await (const record of source) await onRecord(record)
  })
  // `exit` in BEGIN or a rule still runs END, as long as there is no second one.
  if (goesOn || program.end.length > 0) {
    await guarded(async () => {
      for (const statement of program.end) await perform(statement)
    })
  }
  await flush()
  await runPipes(call, runtime)
  return toNumber(code) || (call.complaints() > 0 ? call.pick(2, 1) : 0)
}

/** Hands what was printed into `| "command"` to the commands. */
async function runPipes({ process }: Call, { pipes }: Runtime) {
  for (const [command, text] of pipes) {
    const pipe = new Pipe()
    const child = process.machine.spawn(
      inheriting(process, ['sh', '-c', command], {
        stdin: pipe.reader,
        onTerminal: [false, process.isTerminal(1), process.isTerminal(2)],
      }),
    )
    void pipe.write(text).then(
      () => {
        pipe.close()
      },
      () => undefined,
    )
    await child.exit
  }
}
