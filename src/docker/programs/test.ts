import type { Program } from '../engine/process/types.ts'
import { evaluateTest } from '../shell/test-expression.ts'
import { TestError } from '../shell/test-operators.ts'
import { isBusybox } from './flavour.ts'

/** `test EXPRESSION` and `[ EXPRESSION ]`, as executables; shells have their own. */
export const test: Program = async process => {
  const busybox = isBusybox(process)
  const name = (process.argv[0] ?? '').replace(/.*\//, '')
  const words = process.argv.slice(1)
  const fail = async (text: string) => {
    await process.stderr.write(`${name}: ${text}\n`)
    return 2
  }
  if (name === '[' && words.pop() !== ']') return fail(busybox ? 'missing ]' : "missing ']'")
  const system = {
    dialect: busybox ? 'ash' : 'bash',
    files: process.files,
    cwd: process.cwd,
    user: process.user,
    isTerminal: (stream: number) => stream < 3 && process.isTerminal(stream as 0 | 1 | 2),
    isSet: (variable: string) => variable in process.env,
    isFlag: () => false,
  } as const
  try {
    return evaluateTest(system, words) ? 0 : 1
  } catch (error) {
    if (!(error instanceof TestError)) throw error
    return fail(error.message.replace(/^(.*): integer expression expected$/, "invalid integer '$1'"))
  }
}
