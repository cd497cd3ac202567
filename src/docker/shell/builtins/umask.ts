import type { Shell } from '../shell.ts'
import { type Builtin, fail } from './types.ts'

/** `umask`, `umask 022`, `umask -S`, `umask u=rwx,g=rx,o=`. */
export const umask: Builtin = async (shell, args) => {
  const isSymbolic = args[0] === '-S'
  const mask = args[isSymbolic ? 1 : 0]
  if (mask === undefined) {
    await shell.out(`${isSymbolic ? symbols(shell.umask) : shell.umask.toString(8).padStart(4, '0')}\n`)
    return 0
  }
  const value = /^\d/.test(mask) ? octal(mask) : withClauses(mask, shell.umask)
  if (value === undefined) return refuse(shell, mask)
  shell.umask = value
  return 0
}

const octal = (mask: string) => (/^[0-7]{1,4}$/.test(mask) ? Number.parseInt(mask, 8) : undefined)

const shifts = { u: 6, g: 3, o: 0 } as const
const bits = { r: 4, w: 2, x: 1 } as const
type Who = keyof typeof shifts

/** `u=rwx,g=rx,o=rx`: what the mask lets through. */
const symbols = (mask: number) =>
  (['u', 'g', 'o'] as const)
    .map(who => `${who}=${[...'rwx'].filter(letter => !((mask >> shifts[who]) & bits[letter as 'r'])).join('')}`)
    .join(',')

/** The mask after `u=rwx,g-w`; undefined where that is no mode. */
function withClauses(text: string, mask: number): number | undefined {
  let result = mask
  for (const clause of text.split(',')) {
    const [, whom, operator, letters] = /^([ugoa]*)([-+=])([rwx]*)$/.exec(clause) ?? []
    if (whom === undefined || letters === undefined) return undefined
    const named = [...letters].reduce((sum, letter) => sum | bits[letter as 'r'], 0)
    for (const who of whom === '' || whom.includes('a') ? 'ugo' : whom) {
      const shift = shifts[who as Who]
      const allowed = ~(result >> shift) & 7
      const after = operator === '=' ? named : operator === '+' ? allowed | named : allowed & ~named
      result = (result & ~(7 << shift)) | ((~after & 7) << shift)
    }
  }
  return result
}

function refuse(shell: Shell, mask: string): Promise<never> {
  const isNumber = /^\d/.test(mask)
  const [, operator = mask.charAt(0)] = /^[ugoa]+(.)/.exec(mask) ?? []
  return fail(
    shell.pick(
      isNumber
        ? `${mask}: octal number out of range`
        : `\`${operator}': invalid symbolic mode ${/^[ugoa]/.test(mask) ? 'operator' : 'character'}`,
      `Illegal ${isNumber ? 'number' : 'mode'}: ${mask}`,
      `illegal mode: ${mask}`,
    ),
    shell.pick(1, 2, 2),
  )
}
