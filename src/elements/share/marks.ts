/** A part of a text; what cannot be seen has a mark that can. */
export interface Piece {
  readonly text: string
  readonly mark?: string
}

const marks: Readonly<Record<string, string>> = { '\n': '↵', '\t': '⇥' }

// What Unicode lets go unseen, spaces other than the usual one, an empty Braille cell. A joiner in an emoji belongs to it.
const unseen = /(?<!\p{ExtPict}|\p{EMod}|\ufe0f)\u200d|(?!\u200d|\ufe0f)\p{DI}|(?! )\p{Zs}|[\n\t\u2800]/gu

/** A text in parts, so that nothing in it stays unseen. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const { 0: char, index } of text.matchAll(unseen)) {
    if (index > end) pieces.push({ text: text.slice(end, index) })
    pieces.push({
      text: char,
      mark: marks[char] ?? `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
    })
    end = index + char.length
  }
  if (end < text.length) pieces.push({ text: text.slice(end) })
  return pieces
}
