import type { Part, Script, Word } from './ast.ts'
import type { Cursor } from './cursor.ts'
import { unescape } from './escapes.ts'

/** Which quotes count: all, those of a double-quoted text, or none, as in a here-document. */
type Quoting = 'none' | 'double' | 'here'

const parameterName = /[A-Za-z_]\w*|\d+|[@*#?$!-]/y
const shortName = /[A-Za-z_]\w*|[\d@*#?$!-]/y
const lengthOf = /#([A-Za-z_]\w*|\d+|[@*#?$!-])\}/y
const indirect = /!([A-Za-z_]\w*|\d+)\}/y
const element = /([#!]?)([A-Za-z_]\w*)\[/y
const operators = {
  dash: /:?[-=?+]|##?|%%?/y,
  ash: /:?[-=?+]|##?|%%?|\/\/?|:/y,
  bash: /:?[-=?+]|##?|%%?|\/[/#%]?|:|\^\^?|,,?/y,
} as const

/** Puts the pieces of a word together, texts of one kind in one piece. */
class Pieces {
  readonly parts: Part[] = []

  text(text: string, quoted: boolean) {
    const last = this.parts.at(-1)
    if (last?.type === 'text' && last.quoted === quoted) {
      this.parts[this.parts.length - 1] = { ...last, text: last.text + text }
    } else if (quoted || text !== '') this.parts.push({ type: 'text', text, quoted })
  }
}

const plain = /[\w./:,=@%+-]+/y

/** Reads a word, or what stands between quotes or in a here-document, as far as `stop` says. */
export function readWord(cursor: Cursor, stop: (cursor: Cursor) => boolean, quoting: Quoting = 'none'): Word {
  const pieces = new Pieces()
  const quoted = quoting !== 'none'
  while (!cursor.ended && !stop(cursor)) {
    const char = cursor.char
    cursor.at++
    if (char === '\\') escaped(cursor, pieces, quoting)
    else if (char === '$') pieces.parts.push(...dollar(cursor, pieces, quoting))
    else if (char === '`') pieces.parts.push(backquoted(cursor, quoting))
    else if (char === "'" && !quoted) pieces.text(cursor.until("'"), true)
    else if (char === '"' && quoting !== 'here') doubleQuoted(cursor, pieces)
    else if (char === '<' && !quoted && stop === endsWord) pieces.parts.push(fromProcess(cursor))
    else pieces.text(char + (quoted ? '' : wholeRun(cursor, stop)), quoted)
  }
  return pieces.parts
}

/** The rest of a run of ordinary characters, where nothing in it can end the word. */
function wholeRun(cursor: Cursor, stop: (cursor: Cursor) => boolean): string {
  return stop === endsWord ? (cursor.match(plain)?.[0] ?? '') : ''
}

const endsWord = (cursor: Cursor) => ' \t\n;&|<>()'.includes(cursor.char) && !isProcess(cursor)

/** Whether bash's `<(` begins here. */
export const isProcess = ({ dialect, text, at }: Cursor) => dialect === 'bash' && text.startsWith('<(', at)

function fromProcess(cursor: Cursor): Part {
  cursor.take('(')
  return { type: 'process', script: substituted(cursor), quoted: false }
}

/** The commands of a substitution up to its `)`, which is taken too. */
function substituted(cursor: Cursor): Script {
  const script = cursor.nested(() => cursor.script(cursor))
  if (!cursor.take(')')) throw cursor.unterminated(')', cursor.line + (cursor.text.endsWith('\n') ? 0 : 1))
  return script
}

/** Reads one word of a command. */
export const readCommandWord = (cursor: Cursor): Word => readWord(cursor, endsWord)

const isAt = (char: string) => (cursor: Cursor) => cursor.char === char

function doubleQuoted(cursor: Cursor, pieces: Pieces) {
  const { line } = cursor
  const inside = readWord(cursor, isAt('"'), 'double')
  if (inside.length === 0) pieces.text('', true)
  pieces.parts.push(...inside)
  if (!cursor.take('"')) throw cursor.unterminated('"', line)
}

function escaped(cursor: Cursor, pieces: Pieces, quoting: Quoting) {
  const { char } = cursor
  cursor.at += char.length
  if (char === '\n') return
  const isSpecial = quoting === 'none' || '$`\\'.includes(char) || (quoting === 'double' && char === '"')
  pieces.text(isSpecial && char !== '' ? char : `\\${char}`, true)
}

function backquoted(cursor: Cursor, quoting: Quoting): Part {
  const found = cursor.match(/((?:[^\\`]|\\[^])*)`/y)
  if (!found) throw cursor.unterminated('`')
  const text = found[1]!.replace(quoting === 'double' ? /\\([\\`$"])/g : /\\([\\`$])/g, '$1')
  const inside = cursor.inside(text)
  return { type: 'command', script: inside.nested(() => inside.script(inside)), quoted: quoting !== 'none' }
}

function dollar(cursor: Cursor, pieces: Pieces, quoting: Quoting): readonly Part[] {
  const quoted = quoting !== 'none'
  const end = cursor.text.startsWith('((', cursor.at) ? arithmeticEnd(cursor) : undefined
  if (end !== undefined) {
    cursor.at += 2
    const expression = cursor.nested(() => readWord(cursor, ({ at }) => at >= end, 'here'))
    cursor.at = end + 2
    return [{ type: 'arithmetic', expression, quoted }]
  }
  if (cursor.take('(')) return [{ type: 'command', script: substituted(cursor), quoted }]
  if (cursor.take('{')) return [cursor.nested(() => braced(cursor, quoting))]
  if (!quoted && cursor.dialect !== 'dash' && cursor.take("'")) {
    const found = cursor.match(/((?:[^\\']|\\[^])*)'/y)
    if (!found) throw cursor.unterminated("'")
    pieces.text(unescape(found[1]!, 'dollar'), true)
    return []
  }
  if (!quoted && cursor.dialect === 'bash' && cursor.char === '"') return []
  const name = cursor.match(shortName)?.[0]
  if (name !== undefined) return [{ type: 'parameter', name, quoted }]
  pieces.text('$', quoted)
  return []
}

/** Where the `))` of an arithmetic expansion is; undefined where `$((` begins a subshell in a command substitution. */
function arithmeticEnd(cursor: Cursor): number | undefined {
  const { text, at } = cursor
  let depth = 0
  for (let place = at; place < text.length; place++) {
    if (text[place] === '(') depth++
    else if (text[place] === ')' && --depth === 1) {
      if (text[place + 1] === ')') return place
      if (text.slice(place + 1).trim() !== '') return undefined
    }
  }
  throw cursor.unterminated('))')
}

function braced(cursor: Cursor, quoting: Quoting): Part {
  const { dialect, at: begin } = cursor
  const type = 'parameter'
  const quoted = quoting !== 'none'
  const length = cursor.match(lengthOf)?.[1]
  if (length !== undefined) return { type, name: length, quoted, operator: 'length' }
  const pointer = dialect === 'bash' ? cursor.match(indirect)?.[1] : undefined
  if (pointer !== undefined) return { type, name: pointer, quoted, operator: 'indirect' }
  const [, prefix, array] = (dialect === 'bash' ? cursor.match(element) : undefined) ?? []
  const name = array ?? cursor.match(parameterName)?.[0]
  const index = array === undefined ? {} : { index: subscript(cursor) }
  if (name !== undefined && (prefix || cursor.take('}'))) {
    if (prefix && !cursor.take('}')) throw cursor.unterminated('}')
    return { type, name, quoted, ...index, ...(prefix && { operator: prefix === '#' ? 'length' : 'keys' }) }
  }
  const operator = name === undefined ? undefined : cursor.match(operators[dialect])?.[0]
  if (operator === undefined || name === undefined) {
    cursor.until('}')
    return { type, name: cursor.text.slice(begin, cursor.at - 1), quoted, operator: 'bad' }
  }
  const read = (ends: string, how: Quoting) => readWord(cursor, ({ char }) => ends.includes(char), how)
  const isPattern = /^[#%/^,]/.test(operator)
  const how = operator === ':' ? 'here' : isPattern || !quoted ? 'none' : 'double'
  const isPair = operator === ':' || operator.startsWith('/')
  const word = read(isPair ? `${operator.charAt(0)}}` : '}', how)
  const second = isPair && cursor.take(operator.charAt(0)) ? read('}', how) : undefined
  if (!cursor.take('}')) throw cursor.unterminated('}')
  return { type, name, quoted, ...index, operator, word, ...(second && { second }) }
}

/** What stands before the `]` of an element. */
function subscript(cursor: Cursor): '@' | '*' | Word {
  const list = cursor.match(/([@*])\]/y)?.[1]
  if (list === '@' || list === '*') return list
  const word = readWord(cursor, isAt(']'))
  if (!cursor.take(']')) throw cursor.unterminated('}')
  return word
}

/** The text of a here-document. */
export const readHereDocument = (cursor: Cursor): Word => readWord(cursor, () => false, 'here')
