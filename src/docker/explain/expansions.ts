import type { Substitution, Token } from './scan.ts'

/** A part of a word in whose place the shell puts something else. */
export interface Expansion {
  readonly type: 'command' | 'variable' | 'arithmetic' | 'backquotes'
  readonly start: number
  readonly end: number
  /** Of a variable, its name. */
  readonly name: string
  readonly substitution?: Substitution
}

const variable = /\$(?:(\w+|[@*#?$!-])|\{[#!]?(\w+|[@*#?$!-])[^}]*\})/y

/** What the shell replaces in a word, in order; in single quotes nothing is. */
export function expansions({ text, start, substitutions }: Token): readonly Expansion[] {
  const found: Expansion[] = []
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '\\') at++
    else if (char === '"') isQuoted = !isQuoted
    else if (char === "'" && !isQuoted) at = endOf(text, "'", at + 1) - 1
    else if (char === '`' || char === '$') {
      const expansion = expansionAt(text, at, start, substitutions)
      if (!expansion) continue
      found.push(expansion)
      at = expansion.end - start - 1
    }
  }
  return found
}

function expansionAt(
  text: string,
  at: number,
  offset: number,
  substitutions: readonly Substitution[],
): Expansion | undefined {
  const start = offset + at
  if (text[at] === '`') return { type: 'backquotes', start, end: offset + endOf(text, '`', at + 1), name: '' }
  const substitution = substitutions.find(inside => inside.start === start + 2)
  if (substitution) return { type: 'command', start, end: substitution.end + 1, name: '', substitution }
  if (text.startsWith('$((', at)) return { type: 'arithmetic', start, end: offset + endOf(text, '))', at), name: '' }
  variable.lastIndex = at
  const name = variable.exec(text)
  return name ? { type: 'variable', start, end: offset + variable.lastIndex, name: name[1] ?? name[2]! } : undefined
}

function endOf(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from)
  return at < 0 ? text.length : at + end.length
}
