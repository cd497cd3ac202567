import { Unsimulated } from './failure.ts'
import type { Span } from './syntax.ts'

export interface Token extends Span {
  readonly type: 'number' | 'text' | 'template' | 'name' | 'sign' | 'end'
  /** A name or sign; the content of a text, unescaped unless it is a template. */
  readonly text: string
  /** Whether a new line begins before it, outside of brackets. */
  readonly isFirst: boolean
  /** Where the content of a text begins. */
  readonly inside: number
}

const blanks = {
  javascript: /(?:\s+|\/\/[^\n]*|\/\*[^]*?\*\/)*/y,
  python: /(?:\s+|#[^\n]*|\\\n)*/y,
}
const number = /0[xX][\da-fA-F]+|0[bB][01]+|(?:\d[\d_]*\.?[\d_]*|\.\d+)(?:[eE][-+]?\d+)?(?![\w$])/y
const name = /[\p{L}_$][\p{L}\p{N}_$]*/uy
const sign =
  /===|!==|\*\*=|\/\/=|=>|==|!=|<=|>=|&&|\|\||\?\?|\?\.|\*\*|\/\/|\+\+|--|\+=|-=|\*=|\/=|%=|:=|->|\.\.\.|[^]/uy
const text = /([rRuUfF]?)("""(?:[^\\]|\\[^])*?"""|'''(?:[^\\]|\\[^])*?'''|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*')/y
const backtick = /`(?:[^`\\]|\\[^])*`/y

/**
 * The tokens of a program, whose places count from `offset`; Python's lines end statements outside of brackets. Throws
 * Unsimulated.
 */
export function tokenize(source: string, language: 'javascript' | 'python', offset = 0): readonly Token[] {
  const tokens: Token[] = []
  let [at, depth] = [0, 0]
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at
    return pattern.exec(source)
  }
  for (;;) {
    const blank = match(blanks[language])?.[0] ?? ''
    at += blank.length
    const isNewLine = blank.includes('\n') && !blank.trimStart().endsWith('\\\n')
    const isFirst = tokens.length === 0 || (depth <= 0 && isNewLine)
    const add = (type: Token['type'], content: string, length: number, skipped = 0) => {
      const start = offset + at
      tokens.push({ type, text: content, isFirst, at: start, end: start + length, inside: start + skipped })
      at += length
    }
    if (at >= source.length) {
      add('end', '', 0)
      return tokens.with(-1, { ...tokens.at(-1)!, isFirst: true })
    }
    const quoted = match(text)
    const template = language === 'javascript' ? match(backtick)?.[0] : undefined
    const digits = match(number)?.[0]
    const word = match(name)?.[0]
    if (quoted && (quoted[1] === '' || language === 'python')) {
      const [all, prefix = '', literal = ''] = quoted
      const marks = /^("""|''')/.test(literal) ? 3 : 1
      const content = literal.slice(marks, -marks)
      if (/f/i.test(prefix)) add('template', content, all.length, prefix.length + marks)
      else add('text', /r/i.test(prefix) ? content : unescape(content), all.length)
    } else if (template !== undefined) add('template', template.slice(1, -1), template.length, 1)
    else if (digits) add('number', digits.replaceAll('_', ''), digits.length)
    else if (word) add('name', word, word.length)
    else if (/['"`]/.test(source[at]!)) throw new Unsimulated('닫히지 않은 문자열')
    else {
      const found = match(sign)![0]
      if ('([{'.includes(found)) depth++
      if (')]}'.includes(found)) depth--
      add('sign', found, found.length)
    }
  }
}

const letters: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', 0: '\0', '\n': '' }

/** A text's content with its escapes replaced. */
export function unescape(content: string): string {
  return content.replaceAll(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]+)\}|([^]))/g,
    (_, ...codes: (string | undefined)[]) => {
      const hex = codes[0] ?? codes[1] ?? codes[2]
      const char = codes[3] ?? ''
      return hex === undefined
        ? (letters[char] ?? char)
        : String.fromCodePoint(Math.min(0x10_ffff, Number.parseInt(hex, 16)))
    },
  )
}
