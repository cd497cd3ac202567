import { elementsOf, setElements, subscript } from '../arrays.ts'
import { calculate } from '../calculate.ts'
import { quote, quoteDoubly, quotePlainly } from '../quote.ts'
import type { Shell } from '../shell.ts'
import { traceText } from '../trace.ts'
import { ReadonlyError } from '../variables.ts'
import { BuiltinError } from '../control.ts'
import { declare, showElements } from './declare.ts'
import { type Builtin, fail } from './types.ts'

/** A change to a variable that may be readonly. Throws BuiltinError. */
export function change(shell: Shell, name: string, step: () => void, bash = `${name}: readonly variable`) {
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
export async function eachName(
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

/** Prints variables so that they could be typed: `declare -x A="1"`, `export A='1'`. */
export async function list(shell: Shell, names: readonly string[], letter: string, word: string): Promise<number> {
  const lines = names.map(name => {
    const value = shell.variables.get(name)
    const shown = value === undefined ? '' : `=${shell.pick(quoteDoubly, quotePlainly, quotePlainly)(value)}`
    return `${shell.pick(`declare -${letter}`, word, word)} ${name}${shown}\n`
  })
  await shell.out(lines.join(''))
  return 0
}

/** bash shows what `export` and `readonly` have assigned. */
async function traceMade(shell: Shell, made: readonly (readonly [string, string])[]) {
  if (shell.dialect !== 'bash') return
  for (const [name, value] of made) await traceText(shell, `${name}=${value === '' ? '' : quote(value)}`)
}

export const exportVariables: Builtin = async (shell, args) => {
  const names = args.filter((word, index) => index > 0 || !/^-[np]$/.test(word))
  if (names.length === 0) return list(shell, shell.variables.names('exported'), 'x', 'export')
  const made: [string, string][] = []
  const status = await eachName(shell, names, (name, value) => {
    if (value !== undefined) assign(shell, name, value)
    shell.variables.export(name, args[0] !== '-n')
    if (value !== undefined) made.push([name, value])
  })
  if (made.length > 0) await traceMade(shell, made)
  return status
}

export const makeReadonly: Builtin = async (shell, args) => {
  const names = args.filter(word => word !== '-p')
  if (names.length === 0) return list(shell, shell.variables.names('readonly'), 'r', 'readonly')
  const made: [string, string][] = []
  const status = await eachName(shell, names, (name, value) => {
    if (value !== undefined) made.push([name, value])
    if (value !== undefined) assign(shell, name, value)
    shell.variables.protect(name)
  })
  if (made.length > 0) await traceMade(shell, made)
  return status
}

export const local: Builtin = async (shell, args) => {
  if (shell.calling.length === 0)
    return fail(
      shell.pick('can only be used in a function', 'not in a function', 'not in a function'),
      shell.pick(1, 2, 2),
    )
  if (shell.dialect === 'bash') return declare(shell, args, 'local', false)
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

export const unsetNames: Builtin = (shell, args) => {
  const [option] = args
  for (const name of args.filter(word => !/^-[fv]$/.test(word))) {
    const [, array, index] = (shell.dialect === 'bash' ? /^([A-Za-z_]\w*)\[(.*)\]$/.exec(name) : undefined) ?? []
    if (array !== undefined) {
      const elements = new Map(elementsOf(shell, array))
      elements.delete(subscript(shell, array, index!))
      setElements(shell, array, elements)
      continue
    }
    const unset = () => {
      shell.variables.unset(name)
    }
    if (option !== '-f' && (shell.variables.get(name) ?? shell.variables.array(name)) !== undefined) {
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
    .map(name => {
      const array = shell.variables.array(name)
      const value = shell.variables.get(name) ?? ''
      return `${name}=${array ? showElements(array) : shell.pick(quote, quotePlainly, quotePlainly)(value)}\n`
    })
    .join('')
