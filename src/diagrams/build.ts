import type { Anchor, Arrow, Box, Label, Line, Point, Rect, TextStyle, Tone } from './geometry.ts'

const line =
  (style: TextStyle) =>
  (text: string): Line => ({ text, style })
export const title = line('title')
export const label = line('label')
export const note = line('note')
export const code = line('code')
export const big = line('big')

export const rect = (x: number, y: number, w: number, h: number): Rect => ({ x, y, w, h })

export function box(id: string, tone: Tone, { x, y, w, h }: Rect, ...lines: Line[]): Box {
  return { id, tone, x, y, w, h, lines, place: 'centre', group: false }
}

/** A box that holds others, its words at the top. */
export function group(id: string, tone: Tone, rect: Rect, ...lines: Line[]): Box {
  return { ...box(id, tone, rect, ...lines), group: true, place: 'top' }
}

export function words(anchor: Anchor, x: number, y: number, ...lines: Line[]): Label {
  return { x, y, anchor, lines }
}

export function arrow(id: string, from: Box, to: Box, points: readonly Point[], step?: number): Arrow {
  return { id, from: from.id, to: to.id, points, ...(step === undefined ? {} : { step }) }
}

/** Points on the edges of a box; in the middle of the edge unless told where along it. */
export const top = (box: Rect, x = box.x + box.w / 2): Point => ({ x, y: box.y })
export const bottom = (box: Rect, x = box.x + box.w / 2): Point => ({ x, y: box.y + box.h })
export const left = (box: Rect, y = box.y + box.h / 2): Point => ({ x: box.x, y })
export const right = (box: Rect, y = box.y + box.h / 2): Point => ({ x: box.x + box.w, y })

/** The start of the i-th of `n` equal parts of `total`, `gap` apart, and their size. */
export function part(total: number, n: number, gap: number, i: number): { start: number; size: number } {
  const size = (total - gap * (n - 1)) / n
  return { start: i * (size + gap), size }
}
