import { calculate } from '../calculate.ts'
import { quote, quotePlainly } from '../quote.ts'
import type { Shell } from '../shell.ts'
import { ReadonlyError } from '../variables.ts'
import { BuiltinError } from '../control.ts'
import { type Builtin, fail } from './types.ts'

/** A change to a variable that may be readonly. Throws BuiltinError. */
function change(shell: Shell, name: string, step: () => void, bash = `${name}: readonly variable`) {
  try {
    step()
  } catch (error) {
    if (!(error instanceof ReadonlyError)) throw error
    const text = `${name}: is read only`
    throw new BuiltinError(shell.pick(bash, text, text), shell.pick(1, 2, 2), shell.dialect === 'bash')
  }
}

const assign = (shell: Shell, name: string, value: string) => {
  change(shell, name, () => {
    shell.variables.set(name, value)
  })
}

/** Calls `apply` with each `NAME` or `NAME=VALUE`. Throws BuiltinError where a word is neither. */
async function eachName(
  shell: Shell,
  words: readonly string[],
  apply: (name: string, value: string | undefined) => void,
): Promise<number> {
  for (const word of words) {
    const [, name = '', plus, value] = /^([^=]*?)(?:(\+?)=([^]*))?$/.exec(word) ?? []
    if (!/^[A-Za-z_]\w*$/.test(name)) {
      const dash = `${name}: bad variable name`
      return fail(shell.pick(`\`${word}': not a valid identifier`, dash, dash), shell.pick(1, 2, 2))
    }
    apply(name, plus === '+' ? (shell.variables.get(name) ?? '') + value! : value)
  }
  return 0
}

const doubleQuoted = (value: string) => `"${value.replace(/["$\\`]/g, '\\$&')}"`

/** Prints variables so that they could be typed: `declare -x A="1"`, `export A='1'`. */
async function list(shell: Shell, names: readonly string[], letter: string, word: string): Promise<number> {
  const lines = names.map(name => {
    const value = shell.variables.get(name)
    const shown = value === undefined ? '' : `=${shell.pick(doubleQuoted, quotePlainly, quotePlainly)(value)}`
    return `${shell.pick(`declare -${letter}`, word, word)} ${name}${shown}\n`
  })
  await shell.out(lines.join(''))
  return 0
}

export const exportVariables: Builtin = async (shell, args) => {
  const names = args.filter((word, index) => index > 0 || !/^-[np]$/.test(word))
  if (names.length === 0) return list(shell, shell.variables.names('exported'), 'x', 'export')
  return eachName(shell, names, (name, value) => {
    if (value !== undefined) assign(shell, name, value)
    shell.variables.export(name, args[0] !== '-n')
  })
}

export const makeReadonly: Builtin = async (shell, args) => {
  const names = args.filter(word => word !== '-p')
  if (names.length === 0) return list(shell, shell.variables.names('readonly'), 'r', 'readonly')
  return eachName(shell, names, (name, value) => {
    if (value !== undefined) assign(shell, name, value)
    shell.variables.protect(name)
  })
}

export const local: Builtin = async (shell, args) => {
  if (shell.calls === 0)
    return fail(
      shell.pick('can only be used in a function', 'not in a function', 'not in a function'),
      shell.pick(1, 2, 2),
    )
  return eachName(
    shell,
    args.filter(word => !word.startsWith('-')),
    (name, value) => {
      // Only dash's local variables begin with the value that they had.
      const initial = value ?? (shell.dialect === 'dash' ? shell.variables.get(name) : undefined)
      change(shell, name, () => shell.variables.local(name, initial))
    },
  )
}

/** `declare` as far as plain variables go: `-x`, `-r`, `-g`, `-p`. */
export const declare: Builtin = async (shell, args) => {
  const options = args.filter(word => /^[-+]\w/.test(word)).join('')
  const names = args.filter(word => !/^[-+]\w/.test(word))
  const missing = /[aAinfluF]/.exec(options)?.[0]
  if (missing !== undefined) return fail(`-${missing}: 시뮬레이터의 셸에는 없는 옵션이에요`, 2)
  if (names.length === 0) return list(shell, shell.variables.names('exported'), 'x', 'export')
  if (options.includes('p')) {
    const unset = names.find(name => shell.variables.get(name) === undefined)
    if (unset !== undefined) return fail(`${unset}: not found`, 1)
    const exported = shell.variables.names('exported')
    for (const name of names) await list(shell, [name], exported.includes(name) ? 'x' : '-', '')
    return 0
  }
  return eachName(shell, names, (name, value) => {
    change(shell, name, () => {
      const isLocal = !options.includes('g') && shell.variables.local(name, value)
      if (!isLocal && value !== undefined) shell.variables.set(name, value)
    })
    if (options.includes('x')) shell.variables.export(name)
    if (options.includes('r')) shell.variables.protect(name)
  })
}

export const unsetNames: Builtin = (shell, args) => {
  const [option] = args
  for (const name of args.filter(word => !/^-[fv]$/.test(word))) {
    const unset = () => {
      shell.variables.unset(name)
    }
    if (option !== '-f' && shell.variables.get(name) !== undefined) {
      change(shell, name, unset, `unset: ${name}: cannot unset: readonly variable`)
    } else if (option !== '-v') shell.functions.delete(name)
  }
  return Promise.resolve(0)
}

export const shift: Builtin = async (shell, [count = '1']) => {
  const illegal = `Illegal number: ${count}`
  if (!/^\d+$/.test(count))
    return fail(shell.pick(`${count}: numeric argument required`, illegal, illegal), shell.pick(1, 2, 2))
  if (Number(count) > shell.positional.length) return shell.dialect === 'dash' ? fail("can't shift that many", 2) : 1
  shell.positional = shell.positional.slice(Number(count))
  return 0
}

export const letValues: Builtin = (shell, args) => {
  const values = args.map(text => calculate(shell, text))
  return Promise.resolve(values.at(-1) === 0n ? 1 : 0)
}

/** All variables as `set` lists them. */
export const listing = (shell: Shell) =>
  shell.variables
    .names()
    .map(name => `${name}=${shell.pick(quote, quotePlainly, quotePlainly)(shell.variables.get(name) ?? '')}\n`)
    .join('')
