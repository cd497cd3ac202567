import type { Anchor, Box, Label, Line, Point, Rect, TextStyle, Variant } from './geometry.ts'

/** Font sizes in viewBox units: at 288 px, the narrowest content box, 12.5 units are still 11.2 px. */
export const fontSizes: Record<Variant, Record<TextStyle, number>> = {
  wide: { title: 16, label: 15, note: 14.5, code: 14.5, big: 22 },
  narrow: { title: 14, label: 13.5, note: 12.5, code: 12.5, big: 18 },
}

const lineHeight = 1.36
/** How far below the middle of a line its baseline lies, in em; right for Hangul and for capitals. */
const baselineDrop = 0.36
const inset: Record<Variant, Point> = { wide: { x: 14, y: 9 }, narrow: { x: 10, y: 7 } }

export interface PlacedText extends Line {
  readonly x: number
  readonly baseline: number
  readonly size: number
  readonly anchor: Anchor
}

const isMono = (style: TextStyle) => style === 'code' || style === 'big'

/** Estimated width in em: generous, so that what fits here fits in the fonts of every system. */
function charWidth(char: string, mono: boolean): number {
  if (/[ᄀ-ᇿ⺀-鿿가-힯＀-｠]/u.test(char)) return 1
  if (mono) return 0.61
  if (/[ .,:;'!|()\-·/]/u.test(char)) return 0.36
  if (/[MWmw@%→]/u.test(char)) return 0.92
  if (/[A-Z]/u.test(char)) return 0.68
  return 0.57
}

export function textWidth({ text, style }: Line, size: number): number {
  return [...text].reduce((sum, char) => sum + charWidth(char, isMono(style)), 0) * size
}

const blockHeight = (lines: readonly Line[], variant: Variant) =>
  lines.reduce((sum, { style }) => sum + fontSizes[variant][style] * lineHeight, 0)

function placeLines(lines: readonly Line[], x: number, top: number, anchor: Anchor, variant: Variant): PlacedText[] {
  let y = top
  return lines.map(line => {
    const size = fontSizes[variant][line.style]
    const baseline = Math.round((y + (lineHeight / 2 + baselineDrop) * size) * 10) / 10
    y += lineHeight * size
    return { ...line, x, baseline, size, anchor }
  })
}

export function textsOfBox({ x, y, w, h, lines, place }: Box, variant: Variant): PlacedText[] {
  const { x: dx, y: dy } = inset[variant]
  if (place === 'top-start') return placeLines(lines, x + dx, y + dy, 'start', variant)
  const room = h - blockHeight(lines, variant)
  const above = { top: dy, centre: room / 2, bottom: room - dy }[place]
  return placeLines(lines, x + w / 2, y + above, 'middle', variant)
}

export function textsOfLabel({ x, y, lines, anchor }: Label, variant: Variant): PlacedText[] {
  return placeLines(lines, x, y - blockHeight(lines, variant) / 2, anchor, variant)
}

const shareBefore: Record<Anchor, number> = { start: 0, middle: 0.5, end: 1 }

/** The rectangle a placed text covers: its estimated width, from ascender to descender. */
export function textRect(text: PlacedText): Rect {
  const w = textWidth(text, text.size)
  return { x: text.x - w * shareBefore[text.anchor], y: text.baseline - 0.86 * text.size, w, h: 1.04 * text.size }
}
