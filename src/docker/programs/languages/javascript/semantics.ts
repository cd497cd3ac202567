import type { Process } from '../../../engine/process/types.ts'
import type { Semantics } from '../evaluate.ts'
import { LanguageError, Unsimulated } from '../failure.ts'
import type { Expression } from '../syntax.ts'
import { Callable, type Value } from '../value.ts'
import { globals, type Printed, toNumber } from './globals.ts'
import { index, member } from './members.ts'
import { text } from './show.ts'

const isObject = (value: Value) => typeof value === 'object' && value !== null

function isTrue(value: Value): boolean {
  return Boolean(value)
}

function binary(operator: string, left: Value, right: Value): Value {
  switch (operator) {
    case '&&':
    case '||':
    case '??':
      return right
    case '===':
      return left === right
    case '!==':
      return left !== right
    case '==':
    case '!=': {
      const isLoose =
        typeof left === typeof right || left === null || left === undefined || right === null || right === undefined
      if (!isLoose && (isObject(left) || isObject(right))) throw new Unsimulated(operator)
      return (left == right) === (operator === '==')
    }
    case '+':
      if (isObject(left) || isObject(right) || typeof left === 'string' || typeof right === 'string')
        return text(left) + text(right)
      return toNumber(left) + toNumber(right)
  }
  if (/[<>]/.test(operator)) return isOrdered(operator, left, right)
  const [a, b] = [toNumber(left), toNumber(right)]
  return operator === '-'
    ? a - b
    : operator === '*'
      ? a * b
      : operator === '/'
        ? a / b
        : operator === '%'
          ? a % b
          : a ** b
}

function isOrdered(operator: string, left: Value, right: Value): boolean {
  const isText = typeof left === 'string' && typeof right === 'string'
  const [a, b] = (isText ? [left, right] : [toNumber(left), toNumber(right)]) as [number, number]
  return operator === '<' ? a < b : operator === '>' ? a > b : operator === '<=' ? a <= b : a >= b
}

function unary(operator: string, operand: Value): Value {
  if (operator === '!') return !isTrue(operand)
  if (operator === 'typeof')
    return operand instanceof Callable ? 'function' : isObject(operand) || operand === null ? 'object' : typeof operand
  return operator === '-' ? -toNumber(operand) : toNumber(operand)
}

/** How a call's function is called in messages: `a.b`. */
function nameOf(callee: Expression): string {
  if (callee.type === 'name') return callee.name
  if (callee.type === 'member') return `${nameOf(callee.object)}.${callee.name}`
  return '(intermediate value)'
}

/** JavaScript in node of a version such as 25.2.0; `print` is given what a program prints. */
export function javascriptSemantics(process: Process, version: string, print: (printed: Printed) => void): Semantics {
  return {
    binary,
    unary,
    isTrue,
    member,
    index: (object, key) => index(object, key),
    text: value => text(value),
    global: globals(process, version, print),
    importModule: name => {
      throw new Unsimulated(`import ${name}`)
    },
    notCallable: ({ callee }) => new LanguageError('TypeError', `${nameOf(callee)} is not a function`, callee),
    shortcuts: {
      '&&': left => !isTrue(left),
      '||': isTrue,
      '??': left => left !== null && left !== undefined,
    },
  }
}
