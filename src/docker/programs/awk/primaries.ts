import { builtins } from './builtins.ts'
import { call } from './calls.ts'
import type { Cursor } from './cursor.ts'
import { expressions, postfix, subscript } from './expressions.ts'
import type { Expression } from './syntax.ts'
import { fromInput, regexOf, toNumber, toText } from './values.ts'

/** Reads a number, a text, a variable, a field, a call, a group … */
export function primary(cursor: Cursor): Expression {
  cursor.place = undefined
  const { kind, text } = cursor.next()
  if (kind === 'number') return () => Number(text)
  if (kind === 'string') return () => text
  if (kind === 'regex') {
    const made: Expression = runtime => (regexOf(text).test(toText(runtime.field(0))) ? 1 : 0)
    cursor.patterns.set(made, text)
    return made
  }
  if (kind === 'call') return call(cursor, text)
  if (kind === 'name') return variable(cursor, text)
  if (text === '$') return field(cursor)
  if (text === '(') return grouped(cursor)
  if (text === 'getline') return getline(cursor)
  cursor.at--
  throw cursor.problem()
}

function field(cursor: Cursor): Expression {
  const isNegative = cursor.take('-')
  const value = cursor.is('++', '--') ? postfix(cursor) : primary(cursor)
  const index: Expression = runtime => toNumber(value(runtime)) * (isNegative ? -1 : 1)
  return cursor.placed({
    get: runtime => runtime.field(toNumber(index(runtime))),
    set: (runtime, next) => {
      runtime.setField(toNumber(index(runtime)), next)
    },
  })
}

function variable(cursor: Cursor, name: string): Expression {
  if (name === 'length') return runtime => builtins.length!(runtime, [])
  if (!cursor.take('[')) {
    return cursor.placed({
      name,
      get: runtime => runtime.get(name),
      set: (runtime, value) => {
        runtime.set(name, value)
      },
    })
  }
  const key = subscript(expressions(cursor, ']'))
  return cursor.placed({
    get: runtime => {
      const [table, at] = [runtime.table(name), key(runtime)]
      // Looking at an element makes it.
      if (!table.has(at)) table.set(at, undefined)
      return table.get(at)
    },
    set: (runtime, value) => {
      runtime.table(name).set(key(runtime), value)
    },
  })
}

function grouped(cursor: Cursor): Expression {
  const all = expressions(cursor, ')')
  const [only] = all
  if (!only) throw cursor.problem()
  if (all.length === 1)
    return cursor.value(cursor.patterns.has(only.value) ? only.value : runtime => only.value(runtime))
  cursor.expect('in')
  const { text } = cursor.next()
  const key = subscript(all)
  return cursor.value(runtime => (runtime.table(text).has(key(runtime)) ? 1 : 0))
}

function getline(cursor: Cursor): Expression {
  if (cursor.is('$') || cursor.token.kind === 'name') primary(cursor)
  const target = cursor.place
  const file = cursor.take('<') ? primary(cursor) : undefined
  if (!file) cursor.takesRecords = true
  return cursor.value(runtime => {
    const line = file ? runtime.lineOf(runtime.asText(file(runtime))) : runtime.takeRecord()
    if (line === null) return -1
    if (line === undefined) return 0
    if (!file) runtime.count()
    if (target) target.set(runtime, fromInput(line))
    else runtime.setRecord(line)
    return 1
  })
}
