import type { Assignment, Word } from './ast.ts'
import type { Token } from './lexer.ts'

/** Builtins whose arguments may be assignments, which are not split. */
const declares = new Set(['export', 'readonly', 'local', 'declare', 'typeset'])

/** Whether a command begins with a builtin whose arguments may be assignments. */
export function isDeclaring([first]: readonly Word[]): boolean {
  const [part] = first ?? []
  return first?.length === 1 && part?.type === 'text' && !part.quoted && declares.has(part.text)
}

/** The assignment that a word like `name=value` is; undefined for other words. */
export function plainAssignment({ text, word: [first, ...others] }: Token): Assignment | undefined {
  if (first?.type !== 'text' || first.quoted) return undefined
  const [start, name = ''] = /^([A-Za-z_]\w*)=/.exec(text) ?? []
  if (start === undefined) return undefined
  return { name, append: false, value: withoutEmpty([{ ...first, text: first.text.slice(start.length) }, ...others]) }
}

/** A word without the parts in which there is nothing. */
export const withoutEmpty = (word: Word): Word =>
  word.filter(part => part.type !== 'text' || part.quoted || part.text !== '')
