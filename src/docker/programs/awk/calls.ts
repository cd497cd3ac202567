import { builtins, split, substitute } from './builtins.ts'
import type { Cursor } from './cursor.ts'
import { expressions } from './expressions.ts'
import type { Cell, Runtime } from './runtime.ts'
import { type AwkFunction, type Expression, Jump, type Place } from './syntax.ts'
import { AwkError, type Value } from './values.ts'

interface Argument {
  readonly value: Expression
  readonly place: Place | undefined
}

/** Steps of one call: it cannot let others run meanwhile. */
const stepsInFunction = 1_000_000

const record: Place = {
  get: runtime => runtime.field(0),
  set: (runtime, value) => {
    runtime.setField(0, value)
  },
}

/** Reads the arguments of a function and makes its call. */
export function call(cursor: Cursor, name: string): Expression {
  const args: readonly Argument[] = expressions(cursor, ')')
  cursor.place = undefined
  const [first, second, third] = args
  if (name === 'split') {
    const array = second?.place?.name
    if (!first || array === undefined) throw cursor.problem()
    return runtime => {
      const separator = third ? cursor.pattern(third.value, runtime) : runtime.text('FS')
      return split(runtime.asText(first.value(runtime)), runtime.table(array), separator)
    }
  }
  if (name === 'sub' || name === 'gsub') {
    if (!first || !second) throw cursor.problem()
    const target = third ? third.place : record
    const before = third?.value ?? record.get
    return runtime => {
      const text = runtime.asText(before(runtime))
      const pattern = cursor.pattern(first.value, runtime)
      const [next, count] = substitute(pattern, runtime.asText(second.value(runtime)), text, name === 'gsub')
      if (count > 0) target?.set(runtime, next)
      return count
    }
  }
  if (name === 'length' && first?.place?.name !== undefined) {
    const array = first.place.name
    return runtime => {
      const cell = runtime.cells(array).get(array)
      return cell instanceof Map ? cell.size : builtins.length!(runtime, [cell])
    }
  }
  const builtin = Object.hasOwn(builtins, name) ? builtins[name] : undefined
  if (builtin)
    return runtime =>
      builtin(
        runtime,
        args.map(({ value }) => cursor.patterns.get(value) ?? value(runtime)),
      )
  return runtime => {
    const target = cursor.functions.get(name)
    if (!target) throw new AwkError(`function ${name} never defined`)
    return invoke(runtime, target, args)
  }
}

function invoke(runtime: Runtime, { parameters, body }: AwkFunction, args: readonly Argument[]): Value {
  const frame = new Map<string, Cell>()
  for (const [index, parameter] of parameters.entries()) {
    const argument = args[index]
    const name = argument?.place?.name
    const cell = name === undefined ? undefined : runtime.cells(name).get(name)
    frame.set(parameter, cell instanceof Map ? cell : argument?.value(runtime))
  }
  const outer = runtime.frame
  runtime.frame = frame
  try {
    const running = body(runtime)
    for (let steps = 0; !running.next().done; steps++) {
      if (steps > stepsInFunction) throw new AwkError('function runs too long')
    }
    return undefined
  } catch (error) {
    if (error instanceof Jump && error.kind === 'return') return error.value
    throw error
  } finally {
    runtime.frame = outer
  }
}
