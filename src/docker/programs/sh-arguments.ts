import type { Dialect } from '../shell/dialect.ts'

export interface ShellArguments {
  readonly flags: ReadonlySet<string>
  readonly command: string | undefined
  readonly operands: readonly string[]
  readonly login: boolean
  readonly version: boolean
  /** `--norc`. */
  readonly bare: boolean
  readonly problem: string | undefined
}

const longFlags: Readonly<Record<string, string>> = {
  errexit: 'e',
  nounset: 'u',
  xtrace: 'x',
  verbose: 'v',
  noglob: 'f',
  noexec: 'n',
  allexport: 'a',
}

/** Sorts a shell's command line: `-ec COMMAND NAME ARGUMENT…`, `-o pipefail`, `-l FILE ARGUMENT…`. */
export function parseShellArguments(args: readonly string[], dialect: Dialect): ShellArguments {
  const words = [...args]
  const flags = new Set<string>()
  let [login, version, bare, takesCommand] = [false, false, false, false]
  let problem: string | undefined
  while (/^[-+]./.test(words[0] ?? '')) {
    const word = words.shift()!
    if (word === '--') break
    if (word.startsWith('--')) {
      if (word === '--login') login = true
      else if (word === '--version' && dialect === 'bash') version = true
      else if (word === '--norc') bare = true
      else if (!/^--(?:noprofile|posix|noediting)$/.test(word)) {
        problem = dialect === 'bash' ? `${word}: invalid option` : `Illegal option ${word}`
      }
      continue
    }
    for (const letter of word.slice(1)) {
      if (letter === 'c') takesCommand = true
      else if (letter === 'l') login = true
      else {
        const flag = letter === 'o' ? (words.shift() ?? '') : letter
        const name = longFlags[flag] ?? flag
        if (word.startsWith('+')) flags.delete(name)
        else if (letter === 'o' || /[aefiImnsuvxbCh]/.test(letter)) flags.add(name)
        else
          problem =
            dialect === 'bash'
              ? `-${letter}: invalid option`
              : `${dialect === 'dash' ? 'Illegal' : 'illegal'} option -${letter}`
      }
    }
  }
  const command = takesCommand ? words.shift() : undefined
  if (takesCommand && command === undefined) {
    problem = dialect === 'bash' ? '-c: option requires an argument' : `-c requires an argument`
  }
  return { flags, command, operands: words, login, version, bare, problem }
}
