import { Cursor, type Grammar } from './cursor.ts'
import { parseExpression } from './expressions.ts'
import type { Expression, Statement } from './syntax.ts'

/** Reads a program. Throws Unsimulated. */
export function parseProgram(source: string, grammar: Grammar): readonly Statement[] {
  const cursor = new Cursor(source, grammar)
  const statements: Statement[] = []
  while (cursor.token.type !== 'end') statements.push(...line(cursor))
  return statements
}

/** The statements up to the end of a line or a semicolon. */
function line(cursor: Cursor): readonly Statement[] {
  if (cursor.accept(';')) return []
  const { at, text } = cursor.token
  const made = cursor.isPython && (text === 'import' || text === 'from') ? imports(cursor) : assignments(cursor)
  if (!cursor.accept(';') && !cursor.token.isFirst) throw cursor.unknown()
  return made.map(one => ({ ...one, ...cursor.from(at) }))
}

function imports(cursor: Cursor): readonly Statement[] {
  const { at } = cursor.token
  const dotted = () => {
    let name = cursor.name()
    while (cursor.accept('.')) name += `.${cursor.name()}`
    return name
  }
  if (cursor.accept('from')) {
    const module = dotted()
    cursor.expect('import')
    const names = [cursor.name()]
    while (cursor.accept(',')) names.push(cursor.name())
    return [{ type: 'import', module, names, alias: '', ...cursor.from(at) }]
  }
  cursor.expect('import')
  const modules = [dotted()]
  const alias = cursor.accept('as') ? cursor.name() : ''
  while (cursor.accept(',')) modules.push(dotted())
  return modules.map(module => ({ type: 'import', module, names: [], alias, ...cursor.from(at) }))
}

type Declares = Extract<Statement, { type: 'assign' }>['declares']

function assignments(cursor: Cursor): readonly Statement[] {
  const { at } = cursor.token
  const declares = cursor.isPython ? undefined : (['const', 'let', 'var'] as const).find(word => cursor.accept(word))
  const made: Statement[] = []
  do made.push(assignment(cursor, at, declares ?? ''))
  while (declares && cursor.accept(','))
  return made
}

function assignment(cursor: Cursor, at: number, declares: Declares): Statement {
  const { at: start, end, type } = cursor.token
  const target = { at: start, end }
  const next = cursor.peek(1)
  const sign = next?.type === 'sign' ? /^([-+*/%]|\*\*|\/\/)?=$/.exec(next.text) : undefined
  if (sign && next && type === 'name') {
    const name = cursor.name()
    cursor.take()
    const right = tuple(cursor)
    const left: Expression = { type: 'name', name, ...target }
    const value: Expression = sign[1]
      ? { type: 'binary', operator: sign[1], left, right, sign: next, ...cursor.from(at) }
      : right
    return { type: 'assign', name, value, declares, target, sign: next, ...cursor.from(at) }
  }
  if (declares === '') return { type: 'expression', value: tuple(cursor), ...cursor.from(at) }
  if (declares === 'const') throw cursor.unknown()
  const value: Expression = { type: 'value', value: undefined, ...target }
  return { type: 'assign', name: cursor.name(), value, declares, target, sign: target, ...cursor.from(at) }
}

/** `1, 2` is a tuple in Python. */
function tuple(cursor: Cursor): Expression {
  const { at } = cursor.token
  const first = parseExpression(cursor)
  if (!cursor.isPython || !cursor.is(',')) return first
  const items = [first]
  while (cursor.accept(',') && !cursor.token.isFirst) items.push(parseExpression(cursor))
  return { type: 'list', items, isTuple: true, ...cursor.from(at) }
}
