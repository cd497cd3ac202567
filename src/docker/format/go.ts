/** A double-quoted Go string, as `%q` prints it. */
export function quote(text: string): string {
  if (/^[ !#-[\]-~]*$/.test(text)) return `"${text}"`
  return `"${[...text].map(character => (character === '"' ? '\\"' : escape(character))).join('')}"`
}

/** A quoted Go rune, as `%q` prints it. */
export function quoteRune(character: string): string {
  return `'${character === "'" ? "\\'" : escape(character)}'`
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
}

function escape(character: string) {
  const code = character.codePointAt(0)!
  if (Object.hasOwn(escapes, character)) return escapes[character]!
  if (code === 0x20 || !/[\p{C}\p{Z}]/u.test(character)) return character
  const hex = code.toString(16)
  if (code < 0x80) return `\\x${hex.padStart(2, '0')}`
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`
}

/** A text in UTF-8; half a surrogate pair as U+FFFD. */
export function utf8(text: string): number[] {
  return [...text.toWellFormed()].flatMap(character => {
    const code = character.codePointAt(0)!
    const low = (shift: number) => 0x80 | ((code >> shift) & 0x3f)
    if (code < 0x80) return [code]
    if (code < 0x800) return [0xc0 | (code >> 6), low(0)]
    if (code < 0x10000) return [0xe0 | (code >> 12), low(6), low(0)]
    return [0xf0 | (code >> 18), low(12), low(6), low(0)]
  })
}
