/** A stretch of a command's text in one colour. */
export interface Piece {
  readonly text: string
  readonly className: string
}

/** What stands side by side in a command: a word by its number, or what is between words. */
export interface Group {
  readonly word: number | undefined
  readonly pieces: readonly Piece[]
}

/** Cuts coloured text at the bounds of words, which stand in order and do not overlap; no character is lost. */
export function groupsOf(pieces: readonly Piece[], words: readonly { start: number; end: number }[]): readonly Group[] {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0)
  const groups: Group[] = []
  let at = 0
  const add = (end: number, word?: number) => {
    if (end > at) groups.push({ word, pieces: cut(pieces, at, end) })
    at = Math.max(at, end)
  }
  for (const [number, { start, end }] of words.entries()) {
    add(start)
    add(Math.min(end, length), number)
  }
  add(length)
  return groups
}

function cut(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  let at = 0
  return pieces.flatMap(({ text, className }) => {
    const start = at
    at += text.length
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start))
    return part === '' ? [] : [{ text: part, className }]
  })
}
