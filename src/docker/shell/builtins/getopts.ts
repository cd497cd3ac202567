import type { Shell } from '../shell.ts'
import { type Builtin, fail } from './types.ts'

/** `getopts OPTIONS NAME [WORD …]`: the next option of the parameters, in `$NAME` and `$OPTARG`; 1 where there is none. */
export const getopts: Builtin = async (shell, [options, variable, ...words]) => {
  if (options === undefined || variable === undefined) {
    if (shell.dialect !== 'bash') {
      return fail(shell.pick('', 'Usage: getopts optstring var [arg...]', 'usage: getopts optstring var [arg]'), 2)
    }
    await shell.streams.get(2)?.writer?.write('getopts: usage: getopts optstring name [arg ...]\n')
    return 2
  }
  const all = words.length > 0 ? words : shell.positional
  const index = Number(shell.variables.get('OPTIND') ?? '1') || 1
  const at = index === shell.option.index ? shell.option.at : 1
  const word = all[index - 1]
  const finish = (next: number, within = 1) => {
    shell.option = { index: next, at: within }
    shell.assign('OPTIND', String(next))
  }
  shell.variables.unset('OPTARG')
  if (word === undefined || !/^-./.test(word) || word === '--') {
    finish(word === '--' ? index + 1 : index)
    shell.assign(variable, '?')
    return 1
  }
  const letter = word[at]!
  const isLast = at + 1 >= word.length
  const silent = options.startsWith(':')
  const place = letter === ':' ? -1 : options.indexOf(letter, silent ? 1 : 0)
  const takesValue = place >= 0 && options[place + 1] === ':'
  const value = isLast ? all[index] : word.slice(at + 1)
  if (place < 0 || (takesValue && value === undefined)) {
    finish(isLast || takesValue ? index + 1 : index, isLast ? 1 : at + 1)
    shell.assign(variable, silent && place >= 0 ? ':' : '?')
    if (silent) shell.assign('OPTARG', letter)
    else await say(shell, letter, place >= 0)
    return 0
  }
  if (takesValue) {
    shell.assign('OPTARG', value!)
    finish(index + (isLast ? 2 : 1))
  } else finish(isLast ? index + 1 : index, isLast ? 1 : at + 1)
  shell.assign(variable, letter)
  return 0
}

/** What getopts says of an option that is not in its list, or that lacks its value. */
async function say(shell: Shell, letter: string, isKnown: boolean): Promise<void> {
  const other = isKnown ? `No arg for -${letter} option` : `Illegal option -${letter}`
  const own = `${shell.name}: ${isKnown ? 'option requires an argument' : 'illegal option'} -- ${letter}`
  await shell.streams.get(2)?.writer?.write(`${shell.pick(own, other, other)}\n`)
}
