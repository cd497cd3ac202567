// Behaviour: Go's text/template/parse/lex.go
import { quote } from '../go.ts'

export type TokenType =
  | 'text'
  | 'open'
  | 'close'
  | 'space'
  | 'name'
  | 'field'
  | 'variable'
  | 'number'
  | 'string'
  | 'rune'
  | 'boolean'
  | 'nil'
  | 'dot'
  | 'keyword'
  | 'pipe'
  | '('
  | ')'
  | 'assign'
  | 'declare'
  | 'character'
  | 'error'
  | 'end'

export interface Token {
  readonly type: TokenType
  readonly text: string
  /** Where it begins in the template. */
  readonly at: number
}

const keywords = 'block break continue define else end if range template with'.split(' ')
const blank = /[ \t\r\n]/
const letter = /^[\p{L}\p{N}_]/u

/** The tokens of a template; the last is `end` or `error`, whose text says what is wrong. */
export function lex(input: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  const add = (type: TokenType, text: string, from = at) => {
    tokens.push({ type, text, at: from })
    at = from + text.length
  }
  while (at < input.length) {
    const open = input.indexOf('{{', at)
    if (open < 0) break
    const trims = /^-[ \t\r\n]/.test(input.slice(open + 2, open + 4))
    const before = input.slice(at, open)
    const text = trims ? before.replace(/[ \t\r\n]+$/, '') : before
    if (text !== '') add('text', text)
    const inside = open + (trims ? 4 : 2)
    if (input.startsWith('/*', inside)) {
      const end = input.indexOf('*/', inside)
      const close = end < 0 ? undefined : closing(input, end + 2)
      if (close === undefined) {
        return [...tokens, error(end < 0 ? 'unclosed comment' : 'comment ends before closing delimiter', inside)]
      }
      at = afterClose(input, close)
      continue
    }
    add('open', '{{', open)
    at = inside
    const problem = lexAction(input, tokens, at)
    if (typeof problem !== 'number') return [...tokens, problem]
    at = problem
  }
  if (at < input.length) add('text', input.slice(at))
  return [...tokens, { type: 'end', text: '', at: input.length }]
}

const error = (text: string, at: number): Token => ({ type: 'error', text, at })

/** Where the closing delimiter here ends, and whether it trims the text after it. */
function closing(input: string, at: number): { readonly end: number; readonly trims: boolean } | undefined {
  if (/^[ \t\r\n]-\}\}/.test(input.slice(at, at + 4))) return { end: at + 4, trims: true }
  return input.startsWith('}}', at) ? { end: at + 2, trims: false } : undefined
}

function afterClose(input: string, { end, trims }: { readonly end: number; readonly trims: boolean }) {
  return trims ? end + /^[ \t\r\n]*/.exec(input.slice(end))![0].length : end
}

/** What a token inside `{{ }}` can look like, the first that fits. */
const shapes: readonly (readonly [TokenType | 'word', RegExp])[] = [
  ['space', /[ \t\r\n](?!-\}\})(?:[ \t\r\n](?!-\}\}))*/y],
  ['assign', /=/y],
  ['declare', /:=/y],
  ['pipe', /\|/y],
  ['string', /"(?:[^"\\\n]|\\[^\n])*"|`[^`]*`/y],
  ['rune', /'(?:[^'\\\n]|\\[^\n])*'/y],
  ['variable', /\$[\p{L}\p{N}_]*/uy],
  ['field', /\.(?=[^0-9])[\p{L}\p{N}_]*/uy],
  [
    'number',
    /(?=[+\-.\d])[+-]?(?:0[xX][\da-fA-F_]*|0[oO][0-7_]*|0[bB][01_]*|[\d_]*)(?:\.[\d_]*)?(?:[eE][+-]?[\d_]*)?i?/y,
  ],
  ['word', /[\p{L}\p{N}_]+/uy],
  ['(', /\(/y],
  [')', /\)/y],
  ['character', /[!-~]/y],
]

const unclosed: Readonly<Record<string, string>> = {
  '"': 'unterminated quoted string',
  '`': 'unterminated raw quoted string',
  "'": 'unterminated character constant',
  ':': 'expected :=',
}

/** Reads an action up to and with its `}}`: where the text after it begins, or what is wrong. */
function lexAction(input: string, tokens: Token[], start: number): number | Token {
  let depth = 0
  for (let at = start; ;) {
    const close = closing(input, at)
    if (close) {
      if (depth > 0) return error('unclosed left paren', at)
      tokens.push({ type: 'close', text: '}}', at })
      return afterClose(input, close)
    }
    if (at >= input.length) return error('unclosed action', at)
    const first = input[at]!
    const [type, text] = shapeAt(input, at)
    if (text === '' || (type === 'character' && Object.hasOwn(unclosed, first))) {
      const shown = String.fromCodePoint(input.codePointAt(at)!)
      return error(unclosed[first] ?? `unrecognized character in action: ${codePoint(shown)}`, at)
    }
    const end = at + text.length
    const next = input.slice(end, end + 2)
    if (type === 'number' && letter.test(next)) return error(`bad number syntax: ${quote(text + next[0]!)}`, at)
    if (/^(word|field|variable)$/.test(type) && !ends(next)) {
      return error(`bad character ${codePoint(String.fromCodePoint(input.codePointAt(end)!))}`, at)
    }
    if (type === '(') depth++
    if (type === ')' && --depth < 0) return error('unexpected right paren', at)
    tokens.push({ type: type === 'word' ? wordType(text) : type === 'field' && text === '.' ? 'dot' : type, text, at })
    at = end
  }
}

function shapeAt(input: string, at: number): [TokenType | 'word', string] {
  for (const [type, shape] of shapes) {
    shape.lastIndex = at
    const found = shape.exec(input)
    if (found) return [type, found[0]]
  }
  return ['error', '']
}

const ends = (next: string) => next === '' || blank.test(next[0]!) || /^[.,|:()]/.test(next) || next.startsWith('}}')

function wordType(word: string): TokenType {
  if (keywords.includes(word)) return 'keyword'
  if (word === 'true' || word === 'false') return 'boolean'
  return word === 'nil' ? 'nil' : 'name'
}

function codePoint(character: string) {
  const hex = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
  return /[\p{C}\p{Z}]/u.test(character) ? `U+${hex}` : `U+${hex} '${character}'`
}
