import { evaluateTest } from '../test-expression.ts'
import { TestError } from '../test-operators.ts'
import type { Shell } from '../shell.ts'
import { parameterOf } from '../special-parameters.ts'
import { type Builtin, fail } from './types.ts'

/** What `test` says of words, on the shell's system. Throws TestError. */
export const test = (shell: Shell, words: readonly string[]): boolean =>
  evaluateTest(
    {
      dialect: shell.dialect,
      files: shell.host.files,
      cwd: shell.host.cwd,
      user: shell.host.user,
      isTerminal: stream => shell.streams.get(stream)?.terminal === true,
      isSet: variable => parameterOf(shell, variable) !== undefined,
      isFlag: name => shell.flags.has(name),
    },
    words,
  )

/** `test EXPRESSION`, `[ EXPRESSION ]`. */
export const testWords: Builtin = (shell, args, name) => {
  const words = [...args]
  const end = name === 'test' ? undefined : name.replaceAll('[', ']')
  if (end !== undefined && words.pop() !== end)
    return fail(shell.pick(`missing \`${end}'`, `missing ${end}`, `missing ${end}`), 2)
  try {
    return Promise.resolve(test(shell, words) ? 0 : 1)
  } catch (error) {
    if (error instanceof TestError) return fail(error.message, 2)
    throw error
  }
}
