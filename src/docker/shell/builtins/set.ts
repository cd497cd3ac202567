import type { Shell } from '../shell.ts'
import { type Builtin, fail } from './types.ts'
import { listing } from './variables.ts'

const letters: Readonly<Record<string, string>> = {
  allexport: 'a',
  braceexpand: 'B',
  errexit: 'e',
  errtrace: 'E',
  functrace: 'T',
  hashall: 'h',
  monitor: 'm',
  noclobber: 'C',
  noexec: 'n',
  noglob: 'f',
  notify: 'b',
  nounset: 'u',
  physical: 'P',
  verbose: 'v',
  xtrace: 'x',
}

/** `set -eu`, `set -o pipefail`, `set -- a b`, `set`. */
export const set: Builtin = async (shell, args) => {
  if (args.length === 0) await shell.out(listing(shell))
  const words = [...args]
  while (/^[-+]./.test(words[0] ?? '')) {
    const word = words.shift()!
    if (word === '--') {
      shell.positional = words
      return 0
    }
    for (const letter of word.slice(1)) {
      const name = letter === 'o' ? (words.shift() ?? '') : letter
      if (!setFlag(shell, letters[name] ?? name, word.startsWith('-'))) {
        return letter === 'o'
          ? fail(
              shell.pick(`${name}: invalid option name`, `Illegal option -o ${name}`, `illegal option -o ${name}`),
              shell.pick(2, 2, 1),
            )
          : fail(
              shell.pick(
                `-${name}: invalid option\nset: usage: set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]`,
                `Illegal option -${name}`,
                `illegal option -${name}`,
              ),
              shell.pick(2, 2, 1),
            )
      }
    }
  }
  if (words.length > 0) shell.positional = words
  return 0
}

/** Sets or unsets a flag; false where the dialect has none of that name. */
function setFlag(shell: Shell, flag: string, value: boolean): boolean {
  const isKnown =
    (shell.dialect === 'bash' ? /^[aBbCEefHhkmnPpTtuvx]$/ : /^[abCefhmnuvx]$/).test(flag) ||
    (flag === 'pipefail' && shell.dialect !== 'dash') ||
    flag === 'posix'
  if (isKnown && value) shell.flags.add(flag)
  else if (isKnown) shell.flags.delete(flag)
  shell.variables.exportsAll = shell.flags.has('a')
  return isKnown
}
