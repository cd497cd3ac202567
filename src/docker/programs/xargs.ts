import { readAll } from '../engine/process/stream.ts'
import { ExecError } from '../engine/process/types.ts'
import { emptyReader } from '../engine/process/stream.ts'
import { execProblem, inheriting } from './spawn.ts'
import { tool } from './tool.ts'

export const xargs = tool(
  '+0d:n:I:L:P:rtx',
  async call => {
    const { process } = call
    const text = await readAll(process.stdin)
    const replace = call.value('I')
    const mark = call.has('0') ? '\0' : call.value('d')?.replace('\\n', '\n').replace('\\0', '\0')
    const isByLine = replace !== undefined || call.has('L')
    const items =
      mark === undefined
        ? isByLine
          ? text.split('\n').map(line => line.trim())
          : words(text)
        : text.replace(/\n$/, mark === '\n' ? '' : '$&').split(mark)
    const given = items.filter((item, index) => item !== '' || (mark !== undefined && index < items.length - 1))
    const size = replace === undefined ? Number(call.value('n') ?? call.value('L') ?? Infinity) : 1
    const command = call.operands.length > 0 ? call.operands : ['echo']
    const batches: (readonly string[])[] = []
    for (let at = 0; at < given.length; at += size) {
      batches.push(given.slice(at, at + size))
      if (size === Infinity) break
    }
    if (given.length === 0 && !call.has('r') && replace === undefined) batches.push([])
    let code = 0
    for (const batch of batches) {
      const argv =
        replace === undefined ? [...command, ...batch] : command.map(word => word.replaceAll(replace, () => batch[0]!))
      if (call.has('t')) await process.stderr.write(`${argv.join(' ')}\n`)
      try {
        const exit = await process.machine.spawn(
          inheriting(process, argv, {
            stdin: emptyReader,
            onTerminal: [false, process.isTerminal(1), process.isTerminal(2)],
          }),
        ).exit
        if (exit === 255) {
          await call.complain(`${argv[0]!}: exited with status 255; aborting`)
          return 124
        }
        if (exit !== 0) code = 123
      } catch (error) {
        if (!(error instanceof ExecError)) throw error
        const problem = execProblem(error)
        await call.complain(call.pick(`${argv[0]!}: ${problem.text}`, `${argv[0]!}: ${problem.text}`))
        return problem.exit
      }
    }
    return code
  },
  { long: 'null=0 delimiter=d max-args=n replace?=I max-lines=L max-procs=P no-run-if-empty=r verbose=t' },
)

/** Words of a text; quotes and backslashes keep blanks. */
function words(text: string): readonly string[] {
  return [...text.matchAll(/(?:"([^"\n]*)"|'([^'\n]*)'|\\([^])|([^\s"'\\]+))+/g)].map(([word]) =>
    word.replaceAll(
      /"([^"\n]*)"|'([^'\n]*)'|\\([^])/g,
      (_, double?: string, single?: string, escaped?: string) => double ?? single ?? escaped ?? '',
    ),
  )
}
