/** A point in the units of a drawing's viewBox. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Rect extends Point {
  readonly w: number
  readonly h: number
}

export type Variant = 'wide' | 'narrow'
export type TextStyle = 'title' | 'label' | 'note' | 'code' | 'big'
/** Looks of a box: `heavy` an operating system, `ghost` a free place, `new` one being filled, `open` a part of a container. */
export type Tone =
  'plain' | 'neutral' | 'heavy' | 'ghost' | 'blue' | 'strong' | 'teal' | 'open' | 'new' | 'amber' | 'layer'
export type Anchor = 'start' | 'middle' | 'end'

export interface Line {
  readonly text: string
  readonly style: TextStyle
}

/** A rounded rectangle with its words; `place` says where in it they stand. A group may hold other boxes. */
export interface Box extends Rect {
  readonly id: string
  readonly tone: Tone
  readonly lines: readonly Line[]
  readonly place: 'centre' | 'top' | 'top-start' | 'bottom'
  readonly group: boolean
}

/** Words outside of any box, or free inside a group; `y` is the middle of the block of lines. */
export interface Label extends Point {
  readonly lines: readonly Line[]
  readonly anchor: Anchor
  readonly step?: number
}

/** A line through `points` that leaves the edge of one box and ends with its head on the edge of another. */
export interface Arrow {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly points: readonly Point[]
  readonly step?: number
}

/** A numbered disc on an arrow or in front of a label. */
export interface Badge extends Point {
  readonly step: number
}

/** A bar that is filled up to `share` (0 to 1). */
export interface Gauge extends Rect {
  readonly share: number
  readonly direction: 'up' | 'right'
}

export interface Drawing {
  readonly variant: Variant
  readonly height: number
  readonly boxes: readonly Box[]
  readonly arrows?: readonly Arrow[]
  readonly labels?: readonly Label[]
  readonly badges?: readonly Badge[]
  readonly gauges?: readonly Gauge[]
  /** Lines without a head. */
  readonly rules?: readonly (readonly Point[])[]
}

export interface DiagramData {
  /** Prefix of the ids in the page. */
  readonly id: string
  readonly title: string
  readonly desc: string
  readonly caption: string
  readonly wide: Drawing
  readonly narrow: Drawing
}

export const widths: Record<Variant, number> = { wide: 720, narrow: 320 }
/** Room around the drawing for strokes that lie on its edge. */
export const margin = 1
export const badgeRadius: Record<Variant, number> = { wide: 11, narrow: 10 }

export const viewBox = ({ variant, height }: Drawing) =>
  `${-margin} ${-margin} ${widths[variant] + 2 * margin} ${height + 2 * margin}`
