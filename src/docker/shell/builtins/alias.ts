import { complain } from '../complain.ts'
import { quotePlainly } from '../quote.ts'
import type { Shell } from '../shell.ts'
import type { Builtin } from './types.ts'

/** An alias as it could be typed after `alias`. */
export function showAlias(shell: Shell, name: string, value: string): string {
  const bash = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`
  return `${name}=${shell.pick(bash, quotePlainly, quotePlainly)(value)}\n`
}

/** `alias`, `alias NAME`, `alias NAME=VALUE`. */
export const alias: Builtin = async (shell, args) => {
  const words = args.filter(word => word !== '-p' && word !== '--')
  const show = (name: string, value: string) => shell.out(shell.pick('alias ', '', '') + showAlias(shell, name, value))
  if (words.length === 0) {
    for (const [name, value] of listed(shell)) await show(name, value)
    return 0
  }
  let status = 0
  for (const word of words) {
    const [, name, value] = /^([^=]+)=([^]*)$/.exec(word) ?? []
    if (name !== undefined && value !== undefined) shell.aliases.set(name, value)
    else if (shell.aliases.has(word)) await show(word, shell.aliases.get(word)!)
    else status = await missing(shell, word, 'alias')
  }
  return status
}

/** `unalias NAME…`, `unalias -a`. */
export const unalias: Builtin = async (shell, args) => {
  if (args[0] === '-a') shell.aliases.clear()
  else if (args.length === 0 && shell.dialect === 'bash') {
    await shell.write(2, 'unalias: usage: unalias [-a] name [name ...]\n')
    return 2
  }
  let status = 0
  for (const word of args.filter(each => each !== '-a')) {
    if (!shell.aliases.delete(word)) status = await missing(shell, word, 'unalias')
  }
  return status
}

async function missing(shell: Shell, name: string, builtin: string): Promise<number> {
  if (shell.dialect === 'bash') await complain(shell, `${name}: not found`, builtin)
  else await shell.write(2, `${builtin}: ${name} not found\n`)
  return 1
}

/** By name in bash; the others keep them in a table of 39 lists. */
function listed({ aliases, dialect }: Shell): readonly (readonly [string, string])[] {
  const slot = (name: string) => [...name].reduce((sum, char) => sum + char.charCodeAt(0), name.charCodeAt(0) << 4) % 39
  const all = [...aliases]
  if (dialect !== 'bash') return all.sort(([one], [other]) => slot(one) - slot(other))
  return all.sort(([one], [other]) => (one < other ? -1 : 1))
}
