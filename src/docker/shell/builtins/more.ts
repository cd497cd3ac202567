import { alias, unalias } from './alias.ts'
import { dirs, popd, pushd } from './directory-stack.ts'
import { declare } from './declare.ts'
import { evaluate, leaveFunction, leaveLoop, source } from './flow.ts'
import { getopts } from './getopts.ts'
import { command, hash, help, history, type } from './information.ts'
import { inBackground, inForeground, jobs, wait } from './jobs.ts'
import { kill } from './kill.ts'
import { mapfile } from './mapfile.ts'
import { read } from './read.ts'
import { set } from './set.ts'
import { shopt } from './shopt.ts'
import { testWords as test } from './test.ts'
import { trap } from './trap.ts'
import type { Builtin } from './types.ts'
import { ulimit } from './ulimit.ts'
import { umask } from './umask.ts'
import { exportVariables, letValues, local, makeReadonly, shift, unsetNames } from './variables.ts'

/** What the shell's own commands do that scripts use most. */
export const moreBuiltins: Readonly<Record<string, Builtin>> = {
  '.': source,
  '[': test,
  '[[': test,
  alias,
  bg: inBackground,
  break: leaveLoop,
  command,
  continue: leaveLoop,
  declare,
  eval: evaluate,
  dirs,
  export: exportVariables,
  fg: inForeground,
  getopts,
  hash,
  help,
  history,
  jobs,
  kill,
  let: letValues,
  local,
  mapfile,
  popd,
  pushd,
  read,
  readarray: mapfile,
  readonly: makeReadonly,
  return: leaveFunction,
  set,
  shift,
  shopt,
  source,
  test,
  times: async shell => {
    await shell.out('0m0.000s 0m0.000s\n0m0.000s 0m0.000s\n')
    return 0
  },
  trap,
  type,
  typeset: declare,
  ulimit,
  umask,
  unalias,
  unset: unsetNames,
  wait,
}
