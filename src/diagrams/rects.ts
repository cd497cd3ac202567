import type { Point, Rect } from './geometry.ts'

export const rightOf = ({ x, w }: Rect) => x + w
const bottomOf = ({ y, h }: Rect) => y + h

/** Whether two rectangles share more than `by` units both ways. */
export const overlap = (a: Rect, b: Rect, by = 0.5) =>
  a.x + by < rightOf(b) && b.x + by < rightOf(a) && a.y + by < bottomOf(b) && b.y + by < bottomOf(a)

export const inside = (a: Rect, b: Rect) =>
  a.x >= b.x && rightOf(a) <= rightOf(b) && a.y >= b.y && bottomOf(a) <= bottomOf(b)

export const grown = ({ x, y, w, h }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  w: w + 2 * by,
  h: h + 2 * by,
})

/** The rectangle with two opposite corners in `a` and `b`. */
export const around = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  w: Math.abs(a.x - b.x),
  h: Math.abs(a.y - b.y),
})

export const onEdge = ({ x, y }: Point, box: Rect) =>
  inside({ x, y, w: 0, h: 0 }, box) && (x === box.x || x === rightOf(box) || y === box.y || y === bottomOf(box))

export function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((a, i) => all.slice(i + 1).map((b): [T, T] => [a, b]))
}
