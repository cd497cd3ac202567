import { complain } from '../complain.ts'
import { signalNamed, signals } from '../signals.ts'
import type { Shell } from '../shell.ts'
import type { Builtin } from './types.ts'

/** `trap ACTION SIGNAL…`, `trap - SIGNAL…`, `trap`. */
export const trap: Builtin = async (shell, args) => {
  const words = args.filter(word => word !== '--' && word !== '-p')
  const isListed = args[0] === '-p' && shell.dialect === 'bash'
  if (words.length === 0 || isListed) {
    const wanted = words.map(word => eventNamed(shell, word))
    for (const [name, action] of inOrder(shell.traps.entries())) {
      if (words.length > 0 && !wanted.includes(name)) continue
      const shown = shell.dialect === 'bash' && name !== 'EXIT' && name !== 'ERR' ? `SIG${name}` : name
      await shell.out(`trap -- '${action.replaceAll("'", String.raw`'\''`)}' ${shown}\n`)
    }
    return 0
  }
  const hasAction = words[0] === '-' || (words.length > 1 && !/^\d+$/.test(words[0]!))
  const action = hasAction && words[0] !== '-' ? words[0] : undefined
  let status = 0
  for (const word of words.slice(hasAction ? 1 : 0)) {
    const name = eventNamed(shell, word)
    if (name !== undefined) shell.traps.set(name, action)
    else {
      status = 1
      if (shell.dialect === 'dash') await shell.write(2, `trap: ${word}: bad trap\n`)
      else await complain(shell, `${word}: invalid signal specification`, 'trap')
    }
  }
  return status
}

/** What a word of `trap` names: a signal, or bash's ERR. */
const eventNamed = (shell: Shell, word: string) =>
  shell.dialect === 'bash' && word === 'ERR' ? word : signalNamed(word)

const place = (name: string) => (name === 'ERR' ? signals.length : signals.indexOf(name))

const inOrder = (traps: Iterable<readonly [string, string]>) =>
  [...traps].sort(([one], [other]) => place(one) - place(other))
