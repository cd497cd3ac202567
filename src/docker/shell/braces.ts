import type { Part, Word } from './ast.ts'
import { ShellError } from './control.ts'

/** A character that may be a brace, or a piece of a word that is none. */
type Atom = string | Part

const maxWords = 500_000

/** `a{b,c}{1..3}` → the words it stands for, as bash does before all other expansions. Throws ShellError. */
export function expandBraces(word: Word): readonly Word[] {
  if (!word.some(part => part.type === 'text' && !part.quoted && part.text.includes('{'))) return [word]
  const atoms = word.flatMap((part): Atom[] => (part.type === 'text' && !part.quoted ? [...part.text] : [part]))
  return expand(atoms, 0).map(toWord)
}

function toWord(atoms: readonly Atom[]): Word {
  const parts: Part[] = []
  for (const atom of atoms) {
    const last = parts.at(-1)
    if (typeof atom !== 'string') parts.push(atom)
    else if (last?.type === 'text' && !last.quoted) parts[parts.length - 1] = { ...last, text: last.text + atom }
    else parts.push({ type: 'text', text: atom, quoted: false })
  }
  return parts
}

function expand(atoms: readonly Atom[], depth: number): readonly (readonly Atom[])[] {
  if (depth > 50) return [atoms]
  for (let at = atoms.indexOf('{'); at >= 0; at = atoms.indexOf('{', at + 1)) {
    const found = alternatives(atoms, at)
    if (!found) continue
    const before = atoms.slice(0, at)
    const middles = found.choices.flatMap(choice => expand(choice, depth + 1))
    const afters = expand(atoms.slice(found.end + 1), depth + 1)
    if (middles.length * afters.length > maxWords) throw tooMany(middles.length * afters.length)
    return middles.flatMap(middle => afters.map(after => [...before, ...middle, ...after]))
  }
  return [atoms]
}

const tooMany = (count: number) => new ShellError(`brace expansion: failed to allocate memory for ${count} elements`, 1)

/** What stands between a brace and its end; undefined where the brace is only a character. */
function alternatives(
  atoms: readonly Atom[],
  start: number,
): { choices: (readonly Atom[])[]; end: number } | undefined {
  const choices: (readonly Atom[])[] = []
  let depth = 0
  let from = start + 1
  for (let at = start + 1; at < atoms.length; at++) {
    const atom = atoms[at]
    if (atom === '{') depth++
    else if (atom === ',' && depth === 0) {
      choices.push(atoms.slice(from, at))
      from = at + 1
    } else if (atom === '}' && depth-- === 0) {
      const last = atoms.slice(from, at)
      if (choices.length > 0) return { choices: [...choices, last], end: at }
      const sequence = last.every(atom => typeof atom === 'string') ? sequenceOf(last.join('')) : undefined
      return sequence && { choices: sequence.map(text => [...text]), end: at }
    }
  }
  return undefined
}

/** `1..5`, `01..10..3`, `a..e`. */
function sequenceOf(text: string): readonly string[] | undefined {
  const [, from = '', to = '', by] = /^(-?\d+|[A-Za-z])\.\.(-?\d+|[A-Za-z])(?:\.\.(-?\d+))?$/.exec(text) ?? []
  const letters = /^[A-Za-z]$/.test(from)
  if (from === '' || letters !== /^[A-Za-z]$/.test(to)) return undefined
  const [first, last] = letters ? [from.charCodeAt(0), to.charCodeAt(0)] : [Number(from), Number(to)]
  const step = Math.max(1, Math.abs(Number(by ?? 1)))
  const count = Math.floor(Math.abs(last - first) / step) + 1
  if (count > maxWords) throw tooMany(count)
  const width = [from, to].some(number => /^-?0\d/.test(number)) ? Math.max(from.length, to.length) : 0
  const direction = first <= last ? step : -step
  return Array.from({ length: count }, (_, index) => {
    const value = first + index * direction
    if (letters) return String.fromCharCode(value)
    return value < 0 ? `-${String(-value).padStart(width - 1, '0')}` : String(value).padStart(width, '0')
  })
}
