import { complain } from '../complain.ts'
import { unescape } from '../escapes.ts'
import { type Builtin, fail } from './types.ts'

/** dash always takes backslash sequences, the others with `-e`. */
export const echo: Builtin = async (shell, args) => {
  const words = [...args]
  const options = shell.dialect === 'dash' ? /^-n$/ : /^-[neE]+$/
  let letters = ''
  while (options.test(words[0] ?? '')) letters += words.shift()!.slice(1)
  const takesEscapes = shell.dialect === 'dash' || letters.lastIndexOf('e') > letters.lastIndexOf('E')
  const text = words.join(' ')
  // `\c` ends everything.
  const stopped = takesEscapes ? /^((?:[^\\]|\\[^c])*?)\\c/.exec(text)?.[1] : undefined
  const end = letters.includes('n') || stopped !== undefined ? '' : '\n'
  await shell.out(
    (takesEscapes ? unescape(stopped ?? text, shell.dialect === 'dash' ? 'posixEcho' : 'echo') : text) + end,
  )
  return 0
}

/** `printf FORMAT ARGUMENT…`; bash's `-v NAME` puts the text into a variable. */
export const printf: Builtin = async (shell, args, name) => {
  const isAssigned = args[0] === '-v' && shell.dialect === 'bash'
  const [format, ...words] = args.slice(isAssigned ? 2 : args[0] === '--' ? 1 : 0)
  if (format === undefined) {
    const usage = shell.pick(
      'printf: usage: printf [-v var] format [arguments]\n',
      '',
      'sh: usage: printf FORMAT [ARGUMENT...]\n',
    )
    if (usage === '') return fail('usage: printf format [arg ...]', 2)
    await shell.write(2, usage)
    return 2
  }
  const { output, problems, invalid } = await shell.options.tools.printf(format, words, shell.dialect)
  if (isAssigned) shell.assign(args[1] ?? '', output)
  else await shell.out(output)
  for (const { word, isPartial } of problems) {
    const text = shell.pick(
      `${word}: invalid number`,
      `${word}: ${isPartial ? 'not completely converted' : 'expected numeric value'}`,
      `invalid number '${word}'`,
    )
    await complain(shell, text, shell.dialect === 'ash' ? undefined : name)
  }
  if (invalid) {
    const { directive, letter, rest } = invalid
    const bash = letter === '' ? "`%': missing format character" : `\`${letter}': invalid format character`
    const dash = letter === '' ? 'missing format character' : `${directive}: invalid directive`
    return fail(shell.pick(bash, dash, `${rest}: invalid format`), shell.pick(1, 2, 1))
  }
  return problems.length > 0 ? 1 : 0
}
