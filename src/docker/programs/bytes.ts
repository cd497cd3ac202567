/** Bytes of a text in UTF-8. */
export function utf8(text: string): number[] {
  return [...text].flatMap(char => {
    const point = char.codePointAt(0)!
    if (point < 0x80) return [point]
    const tail = (shift: number) => 0x80 | ((point >> shift) & 0x3f)
    if (point < 0x800) return [0xc0 | (point >> 6), tail(0)]
    if (point < 0x1_0000) return [0xe0 | (point >> 12), tail(6), tail(0)]
    return [0xf0 | (point >> 18), tail(12), tail(6), tail(0)]
  })
}

/** The text that bytes in UTF-8 are; a byte that begins no character stands for itself. */
export function fromUtf8(bytes: readonly number[]): string {
  let text = ''
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at]!
    const more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0
    const start = more === 0 ? first : first & (0x3f >> more)
    const point = bytes.slice(at + 1, at + 1 + more).reduce((value, byte) => (value << 6) | (byte & 0x3f), start)
    text += String.fromCodePoint(Math.min(point, 0x10_ffff))
    at += more
  }
  return text
}
