import { expandsAliases } from '../alias-expansion.ts'
import { type Builtin, fail } from './types.ts'

/** Options of `shopt` that the simulator's bash follows. */
const known = ['expand_aliases']

/** `shopt -s NAME…`, `shopt -u NAME…`, `shopt -q NAME…`. */
export const shopt: Builtin = async (shell, args) => {
  const letter = /^-([suq])$/.exec(args[0] ?? '')?.[1]
  const names = letter === undefined ? args : args.slice(1)
  const isOn = (name: string) => (name === 'expand_aliases' ? expandsAliases(shell) : shell.flags.has(name))
  for (const name of names) {
    if (!/^[a-z_]+$/.test(name)) return fail(`${name}: invalid shell option name`, 1)
    if (!known.includes(name)) return fail(`${name}: 시뮬레이터의 셸에는 없는 옵션이에요`, 1)
    if (letter === 's') shell.flags.add(name)
    else if (letter === 'u') shell.flags.delete(name)
  }
  if (letter === 's' || letter === 'u') return 0
  if (letter === undefined) {
    for (const name of names.length > 0 ? names : known)
      await shell.out(`${name.padEnd(15)}\t${isOn(name) ? 'on' : 'off'}\n`)
  }
  return names.every(isOn) ? 0 : 1
}
