import { scripting } from '../later.ts'
import { changeDirectory, printDirectory } from './directory.ts'
import { echo, printf } from './echo.ts'
import { become, exit } from './exit.ts'
import { type Builtin, fail } from './types.ts'

const succeed: Builtin = () => Promise.resolve(0)

/** What the shell's own commands do that are not for scripts alone. */
const table: Readonly<Record<string, Builtin>> = {
  ':': succeed,
  cd: changeDirectory,
  echo,
  exec: become,
  exit,
  false: () => Promise.resolve(1),
  logout: exit,
  printf,
  pwd: printDirectory,
  true: succeed,
}

/** Runs one of the shell's own commands. Those of real shells that are not simulated say so. Throws BuiltinError. */
export const runBuiltin: Builtin = async (shell, args, name, tail) => {
  const builtin = table[name] ?? (await scripting()).moreBuiltins[name]
  return builtin ? builtin(shell, args, name, tail) : fail('시뮬레이터의 셸에는 없는 명령어예요', 1)
}
