import { changeDirectory, printDirectory, umask } from './directory.ts'
import { echo, printf } from './echo.ts'
import { become, evaluate, exit, leaveFunction, leaveLoop, source } from './flow.ts'
import { getopts } from './getopts.ts'
import { command, hash, help, history, type } from './information.ts'
import { jobs, wait } from './jobs.ts'
import { kill } from './kill.ts'
import { read } from './read.ts'
import { set } from './set.ts'
import { testWords as test } from './test.ts'
import { trap } from './trap.ts'
import { type Builtin, fail } from './types.ts'
import { ulimit } from './ulimit.ts'
import { declare, exportVariables, letValues, local, makeReadonly, shift, unsetNames } from './variables.ts'

const succeed: Builtin = () => Promise.resolve(0)

/** What each of the shell's own commands does. */
const table: Readonly<Record<string, Builtin>> = {
  '.': source,
  ':': succeed,
  '[': test,
  '[[': test,
  break: leaveLoop,
  cd: changeDirectory,
  command,
  continue: leaveLoop,
  declare,
  echo,
  eval: evaluate,
  exec: become,
  exit,
  export: exportVariables,
  getopts,
  false: () => Promise.resolve(1),
  hash,
  help,
  history,
  jobs,
  kill,
  let: letValues,
  local,
  printf,
  pwd: printDirectory,
  read,
  readonly: makeReadonly,
  return: leaveFunction,
  set,
  shift,
  source,
  test,
  times: async shell => {
    await shell.out('0m0.000s 0m0.000s\n0m0.000s 0m0.000s\n')
    return 0
  },
  trap,
  true: succeed,
  type,
  typeset: declare,
  ulimit,
  umask,
  unset: unsetNames,
  wait,
}

/** Runs one of the shell's own commands. Those of real shells that are not simulated say so. Throws BuiltinError. */
export const runBuiltin: Builtin = (shell, args, name, tail) =>
  table[name]?.(shell, args, name, tail) ?? fail('시뮬레이터의 셸에는 없는 명령이에요', 1)
