const wide = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]/

/** About how wide a text is, in hundredths of an em. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (wide.test(char) ? 88 : 54), 0)
}

/** A text of at most so many hundredths of an em, with `…` where it was cut: after a word, or in one that is too long alone. */
export function cut(text: string, most: number): string {
  if (widthOf(text) <= most) return text
  const head = headOf(text, most - widthOf('…'))
  const words = text.charAt(head.length) === ' ' ? head : head.slice(0, Math.max(head.lastIndexOf(' '), 0))
  const kept = widthOf(words) < most / 2 ? head : words
  return `${kept.replace(/[\s,.·:;(]+$/, '')}…`
}

function headOf(text: string, most: number): string {
  let head = ''
  for (const char of text) {
    if (widthOf(head + char) > most) break
    head += char
  }
  return head
}
