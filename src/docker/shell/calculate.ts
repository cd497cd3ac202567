import { ArithmeticError } from './arithmetic-error.ts'
import { evaluate } from './arithmetic.ts'
import { elementsOf, setElement, subscript } from './arrays.ts'
import { ShellError } from './control.ts'
import { unbound } from './expansion.ts'
import type { Shell } from './shell.ts'
import { parameterOf } from './special-parameters.ts'

/** Evaluates the text of an arithmetic expression. Throws ShellError. */
export function calculate(shell: Shell, text: string): bigint {
  try {
    return evaluate(text, {
      dialect: shell.dialect,
      get: name => valueOf(shell, name),
      set: (name, value) => {
        const [, array, index] = element.exec(name) ?? []
        if (array === undefined) shell.assign(name, value)
        else setElement(shell, array, subscript(shell, array, index!), value)
      },
    })
  } catch (error) {
    if (!(error instanceof ArithmeticError)) throw error
    throw new ShellError(describe(shell, error, text), shell.pick(1, 2, 2))
  }
}

/** `x[1]`. */
const element = /^(\w+)\[(.*)\]$/

function valueOf(shell: Shell, name: string): string {
  const [, array, index] = element.exec(name) ?? []
  const value =
    array === undefined ? parameterOf(shell, name) : elementsOf(shell, array).get(subscript(shell, array, index!))
  if (value === undefined && shell.flags.has('u')) throw unbound(shell, name)
  if (shell.dialect === 'dash' && !/^\s*(?:[-+]?(?:\d+|0x[\da-f]+)\s*)?$/i.test(value ?? '')) {
    throw new ShellError(`Illegal number: ${value!}`, 2)
  }
  return value ?? ''
}

const texts: Readonly<Record<ArithmeticError['kind'], readonly [bash: string, dash: string, ash: string]>> = {
  syntax: ['syntax error: operand expected', 'expecting primary', 'arithmetic syntax error'],
  trailing: ['syntax error in expression', 'expecting EOF', 'arithmetic syntax error'],
  base: ['value too great for base', 'expecting EOF', 'arithmetic syntax error'],
  division: ['division by 0', 'division by zero', 'divide by zero'],
  exponent: ['exponent less than 0', 'expecting primary', 'exponent less than 0'],
  deep: ['expression recursion level exceeded', 'nested too deeply', 'expression recursion loop detected'],
}

function describe(shell: Shell, { kind, rest }: ArithmeticError, text: string): string {
  const [bash, dash, ash] = texts[kind]
  return shell.pick(
    `${text.trimStart()}: ${bash} (error token is "${kind === 'division' ? '0' : rest}")`,
    `arithmetic expression: ${dash}: "${text}"`,
    ash,
  )
}
