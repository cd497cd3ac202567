import { Cursor, type Grammar } from './cursor.ts'
import { Unsimulated } from './failure.ts'
import { type Token, unescape } from './lexer.ts'
import type { Expression } from './syntax.ts'

const holes = {
  python: /\{\{|\}\}|\{((?:[^{}:'"]|'[^']*'|"[^"]*")*)(:[^{}]*)?\}/g,
  javascript: /\$\{((?:[^{}`'"]|'[^']*'|"[^"]*")*)\}/g,
}
const leftover = { python: /[{}]/, javascript: /\$\{/ }

/** The texts of a template and the expressions between them, which `parse` reads. Throws Unsimulated. */
export function templateParts({ text, inside }: Token, grammar: Grammar, parse: (cursor: Cursor) => Expression) {
  const parts: (string | { value: Expression; format: string })[] = []
  let at = 0
  for (const { 0: found, 1: code, 2: format = '', index } of text.matchAll(holes[grammar.language])) {
    parts.push(unescape(text.slice(at, index)))
    at = index + found.length
    if (code === undefined) {
      parts.push(found[0]!)
      continue
    }
    const cursor = new Cursor(code, grammar, inside + index + found.indexOf(code))
    const value = parse(cursor)
    if (cursor.token.type !== 'end') throw cursor.unknown()
    parts.push({ value, format: format.slice(1) })
  }
  const rest = text.slice(at)
  if (leftover[grammar.language].test(rest)) throw new Unsimulated(rest)
  return [...parts, unescape(rest)]
}
