import { Cursor } from './cursor.ts'
import { expression } from './expressions.ts'
import { block } from './statements.ts'
import { type AwkFunction, type AwkProgram, nothing, type Rule, simple, type Statement } from './syntax.ts'
import type { Token } from './tokens.ts'
import { toText } from './values.ts'

const printRecord = simple(runtime => {
  runtime.write(toText(runtime.field(0)) + runtime.text('ORS'))
})

/** Reads an awk program into functions that run it. Throws SyntaxProblem. */
export function parseAwk(tokens: readonly Token[]): AwkProgram {
  const cursor = new Cursor(tokens)
  const begin: Statement[] = []
  const end: Statement[] = []
  const rules: Rule[] = []
  for (;;) {
    cursor.ends()
    if (cursor.token.kind === 'end') break
    if (cursor.take('BEGIN')) begin.push(block(cursor))
    else if (cursor.take('END')) end.push(block(cursor))
    else if (cursor.take('function') || cursor.take('func')) defineFunction(cursor)
    else {
      const from = cursor.is('{') ? undefined : expression(cursor)
      const to = cursor.take(',') ? expression(cursor) : undefined
      rules.push({ from, to, action: cursor.is('{') ? block(cursor) : printRecord })
    }
  }
  return { begin, end, rules, takesRecords: cursor.takesRecords }
}

function defineFunction(cursor: Cursor): void {
  const { text, kind } = cursor.next()
  if (kind === 'name') cursor.expect('(')
  const parameters: string[] = []
  while (!cursor.take(')')) {
    if (parameters.length > 0) cursor.expect(',')
    parameters.push(cursor.next().text)
  }
  cursor.newlines()
  // Known before its body is read: it may call itself.
  const made: AwkFunction = { parameters, body: nothing }
  cursor.functions.set(text, made)
  made.body = block(cursor)
}
