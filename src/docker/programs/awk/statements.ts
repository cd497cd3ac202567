import { sprintf } from './builtins.ts'
import type { Cursor } from './cursor.ts'
import { concatenation, expression, expressions, subscript } from './expressions.ts'
import { type Expression, Jump, nothing, simple, type Statement } from './syntax.ts'
import { fromInput, isTrue, toText, type Value } from './values.ts'

/** Reads `{ … }`. */
export function block(cursor: Cursor): Statement {
  cursor.expect('{')
  const all: Statement[] = []
  for (;;) {
    cursor.ends()
    if (cursor.take('}')) break
    all.push(statement(cursor))
  }
  return function* (runtime) {
    for (const one of all) yield* one(runtime)
  }
}

function statement(cursor: Cursor): Statement {
  if (cursor.is('{')) return block(cursor)
  if (cursor.take('if')) return branch(cursor)
  if (cursor.take('while')) return loop(condition(cursor), body(cursor), nothing)
  if (cursor.take('for')) return forLoop(cursor)
  if (cursor.take('do')) {
    const inner = body(cursor)
    cursor.ends()
    cursor.expect('while')
    return ended(cursor, loop(condition(cursor), inner, nothing, true))
  }
  return ended(cursor, simpleStatement(cursor))
}

function ended(cursor: Cursor, made: Statement): Statement {
  if (!cursor.isAtEnd) throw cursor.problem()
  if (!cursor.is('}')) cursor.next()
  return made
}

function body(cursor: Cursor): Statement {
  cursor.newlines()
  return cursor.take(';') ? nothing : statement(cursor)
}

function condition(cursor: Cursor): Expression {
  cursor.expect('(')
  const made = expression(cursor)
  cursor.expect(')')
  return made
}

function branch(cursor: Cursor): Statement {
  const test = condition(cursor)
  const yes = body(cursor)
  const behind = cursor.at
  cursor.ends()
  if (!cursor.take('else')) cursor.at = behind
  const no = cursor.at === behind ? nothing : body(cursor)
  return function* (runtime) {
    yield* (isTrue(test(runtime)) ? yes : no)(runtime)
  }
}

/** A loop that goes on while `test` holds; `after` comes behind each turn. */
const loop = (test: Expression | undefined, inner: Statement, after: Statement, testsLast = false): Statement =>
  function* (runtime) {
    for (let isFirst = testsLast; isFirst || !test || isTrue(test(runtime)); isFirst = false) {
      yield
      try {
        yield* inner(runtime)
      } catch (error) {
        if (!(error instanceof Jump) || (error.kind !== 'break' && error.kind !== 'continue')) throw error
        if (error.kind === 'break') return
      }
      yield* after(runtime)
    }
  }

function forLoop(cursor: Cursor): Statement {
  cursor.expect('(')
  const [variable, array] = [cursor.peek(0), cursor.peek(2)]
  if (variable.kind === 'name' && cursor.peek(1).text === 'in' && cursor.peek(3).text === ')') {
    cursor.at += 4
    const inner = body(cursor)
    return function* (runtime) {
      const keys = [...runtime.table(array.text).keys()]
      const turn: Statement = function* (inside) {
        inside.set(variable.text, fromInput(keys.shift()!))
        yield* inner(inside)
      }
      yield* loop(() => keys.length, turn, nothing)(runtime)
    }
  }
  const first = cursor.is(';') ? nothing : simpleStatement(cursor)
  cursor.expect(';')
  cursor.newlines()
  const test = cursor.is(';') ? undefined : expression(cursor)
  cursor.expect(';')
  cursor.newlines()
  const after = cursor.is(')') ? nothing : simpleStatement(cursor)
  cursor.expect(')')
  const turns = loop(test, body(cursor), after)
  return function* (runtime) {
    yield* first(runtime)
    yield* turns(runtime)
  }
}

function simpleStatement(cursor: Cursor): Statement {
  const { kind, text } = cursor.token
  if (kind === 'word' && text !== 'getline') {
    cursor.next()
    if (text === 'print' || text === 'printf') return printing(cursor, text)
    if (text === 'delete') return deletion(cursor)
    if (text === 'next' || text === 'nextfile' || text === 'break' || text === 'continue') {
      return simple(() => {
        throw new Jump(text)
      })
    }
    if (text === 'exit' || text === 'return') {
      const value = cursor.isAtEnd ? undefined : expression(cursor)
      return simple(runtime => {
        throw new Jump(text, value?.(runtime))
      })
    }
    cursor.at--
  }
  const value = expression(cursor)
  return simple(runtime => {
    value(runtime)
  })
}

function deletion(cursor: Cursor): Statement {
  const { text } = cursor.next()
  const key = cursor.take('[') ? subscript(expressions(cursor, ']')) : undefined
  return simple(runtime => {
    if (key) runtime.table(text).delete(key(runtime))
    else runtime.table(text).clear()
  })
}

function printing(cursor: Cursor, kind: 'print' | 'printf'): Statement {
  const all = printed(cursor)
  const redirection = cursor.is('>', '>>', '|') ? cursor.next().text : undefined
  const target = redirection === undefined ? undefined : concatenation(cursor)
  return simple(runtime => {
    const values = all.map(one => one(runtime))
    const shown = (value: Value) => (typeof value === 'number' ? toText(value, runtime.text('OFMT')) : toText(value))
    const line = () => (values.length > 0 ? values : [runtime.field(0)]).map(shown).join(runtime.text('OFS'))
    const text = kind === 'printf' ? sprintf(runtime, values) : line() + runtime.text('ORS')
    runtime.write(text, redirection, target && runtime.asText(target(runtime)))
  })
}

/** What `print` prints: `(a, b)` is a list in parentheses where nothing but its end follows. */
function printed(cursor: Cursor): readonly Expression[] {
  const closes = () => cursor.isAtEnd || cursor.is('>', '>>', '|')
  const start = cursor.at
  if (cursor.take('(')) {
    const listed = expressions(cursor, ')')
    if (closes()) return listed.map(({ value }) => value)
    cursor.at = start
  }
  const all: Expression[] = []
  cursor.noGreater = true
  while (!closes()) {
    if (all.length > 0) cursor.expect(',')
    cursor.newlines()
    all.push(expression(cursor))
  }
  cursor.noGreater = false
  return all
}
