/** A word, sign or literal of a statement. */
export interface Token {
  /** `open` is a quote that nothing closes. */
  readonly type: 'word' | 'name' | 'string' | 'number' | 'sign' | 'open' | 'end'
  /** Without quotes; of a word as it was typed. */
  readonly text: string
  /** A word in lower case, a sign; empty for what cannot be a keyword. */
  readonly word: string
  readonly at: number
  readonly end: number
}

/** How SQL is written in one of the two systems. */
export interface Spelling {
  /** `"a"` is a text, `` `a` `` a name, `\` escapes and `#` begins a comment, as in MySQL. */
  readonly isMysql: boolean
}

const blank = /(?:\s+|--[^\n]*|\/\*[^]*?\*\/)*/y
const mysqlBlank = /(?:\s+|--(?:[ \t][^\n]*)?(?=\n|$)|#[^\n]*|\/\*[^]*?\*\/)*/y
const number = /(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/iy
const word = /[\p{L}_][\p{L}\p{N}_$]*/uy
const sign = /<=|>=|<>|!=|\|\||&&|::|[^]/uy
const quoted: Readonly<Record<string, RegExp>> = {
  "'": /'((?:[^']|'')*)'/y,
  '"': /"((?:[^"]|"")*)"/y,
  '`': /`((?:[^`]|``)*)`/y,
}
const escaped: Readonly<Record<string, RegExp>> = {
  ...quoted,
  "'": /'((?:[^'\\]|''|\\[^])*)'/y,
  '"': /"((?:[^"\\]|""|\\[^])*)"/y,
}
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', 0: '\0', b: '\b' }

/** The tokens of a statement, `end` last. */
export function tokenize(source: string, { isMysql }: Spelling): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at
    return pattern.exec(source)
  }
  for (;;) {
    at += match(isMysql ? mysqlBlank : blank)?.[0].length ?? 0
    const char = source[at]
    if (char === undefined) break
    const quotes = isMysql ? escaped[char] : char === '`' ? undefined : quoted[char]
    const found = quotes && match(quotes)
    if (quotes && !found) {
      tokens.push({ type: 'open', text: source.slice(at), word: '', at, end: source.length })
      break
    }
    if (found) {
      const type = char === '`' || (char === '"' && !isMysql) ? 'name' : 'string'
      let text = found[1]!.replaceAll(char + char, char)
      if (isMysql && type === 'string')
        text = text.replaceAll(/\\([^])/g, (_, letter: string) => escapes[letter] ?? letter)
      tokens.push({ type, text, word: '', at, end: (at += found[0].length) })
      continue
    }
    for (const [type, pattern] of [
      ['number', number],
      ['word', word],
      ['sign', sign],
    ] as const) {
      const text = match(pattern)?.[0]
      if (text === undefined) continue
      tokens.push({ type, text, word: type === 'number' ? '' : text.toLowerCase(), at, end: (at += text.length) })
      break
    }
  }
  return [...tokens, { type: 'end', text: '', word: '', at: source.length, end: source.length }]
}
