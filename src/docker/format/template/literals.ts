/** The value of a number as Go writes it; NaN for what is none. */
export function numberOf(text: string) {
  if (!/\d/.test(text)) return NaN
  const digits = text.replaceAll('_', '').replace(/^([+-]?)0(?=\d)/, '$10o')
  const [, sign, rest = ''] = /^([+-]?)(.*)$/.exec(digits)!
  return (sign === '-' ? -1 : 1) * Number(rest)
}

const simple: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

/** What a quoted Go string or rune holds. */
export function unquote(text: string) {
  const inside = text.slice(1, -1)
  if (text.startsWith('`')) return inside
  return inside.replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|([0-7]{3})|(.))/gi, (_, ...found) => {
    const [x, u, long, octal, letter] = found as (string | undefined)[]
    const code = octal === undefined ? parseInt(x ?? u ?? long ?? '', 16) : parseInt(octal, 8)
    if (letter !== undefined) return simple[letter] ?? letter
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })
}
