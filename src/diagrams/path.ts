import type { Point } from './geometry.ts'

const cornerRadius = 8
const head = { length: 9, halfWidth: 4.5 }

const round = (value: number) => Math.round(value * 100) / 100
const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`

/** The point `distance` from `from` on the way to `to`. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const share = length === 0 ? 0 : distance / length
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

/** Path data of a line through the points, its corners rounded. */
export function linePath(points: readonly Point[]): string {
  return points
    .map((point, i) => {
      const before = points[i - 1]
      const after = points[i + 1]
      if (before === undefined) return `M${at(point)}`
      if (after === undefined) return `L${at(point)}`
      const reach = (other: Point) => Math.min(cornerRadius, Math.hypot(other.x - point.x, other.y - point.y) / 2)
      return `L${at(towards(point, before, reach(before)))}Q${at(point)} ${at(towards(point, after, reach(after)))}`
    })
    .join('')
}

/** Path data of an arrow: the shaft, which stops inside the head, and the head, whose tip is the last point. */
export function arrowPaths(points: readonly Point[]): { shaft: string; head: string } {
  const tip = points.at(-1)!
  const before = points.at(-2)!
  const base = towards(tip, before, head.length)
  const shaft = linePath([...points.slice(0, -1), towards(tip, before, head.length - 1)])
  const across = { x: (base.y - tip.y) / head.length, y: (tip.x - base.x) / head.length }
  const corner = (side: number) => ({ x: base.x + across.x * side, y: base.y + across.y * side })
  return { shaft, head: `M${at(tip)}L${at(corner(head.halfWidth))}L${at(corner(-head.halfWidth))}Z` }
}
