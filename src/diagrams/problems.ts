// What can go wrong in a drawing, in words. Pure, so that the tests can show that each check can fail.
import { type Arrow, type Box, type Drawing, type Point, type Rect, badgeRadius, widths } from './geometry.ts'
import { around, grown, inside, onEdge, overlap, pairs, rightOf } from './rects.ts'
import { type PlacedText, textRect, textsOfBox, textsOfLabel } from './text.ts'

/** Room a text keeps from the edges of its box, in units. */
const textInset = 4
const smallestFont = { wide: 14, narrow: 12.25 } as const

const segments = ({ points }: Arrow) => points.slice(1).map((end, i): [Point, Point] => [points[i]!, end])

/** Something with an extent that others may run into, and the boxes it belongs to. */
interface Item extends Rect {
  readonly name: string
}

const item = (name: string, rect: Rect): Item => ({ ...rect, name })
const textItems = (texts: readonly PlacedText[]) => texts.map(text => item(`'${text.text}'`, textRect(text)))

export function boxProblems({ boxes, height, variant }: Drawing): string[] {
  const page = { x: 0, y: 0, w: widths[variant], h: height }
  const outside = boxes.filter(box => !inside(box, page)).map(({ id }) => `box ${id} leaves the drawing`)
  const holds = (a: Box, b: Box) => a.group && inside(b, a)
  const overlaps = pairs(boxes)
    .filter(([a, b]) => overlap(a, b) && !holds(a, b) && !holds(b, a))
    .map(([a, b]) => `boxes ${a.id} and ${b.id} overlap`)
  const twice = pairs(boxes)
    .filter(([a, b]) => a.id === b.id)
    .map(([{ id }]) => `two boxes are called ${id}`)
  return [...outside, ...overlaps, ...twice]
}

export function textProblems({ boxes, labels = [], height, variant }: Drawing): string[] {
  const page = { x: 0, y: 0, w: widths[variant], h: height }
  const inBoxes = boxes.map(box => ({ box, texts: textsOfBox(box, variant) }))
  const free = labels.flatMap(label => textsOfLabel(label, variant))
  const all = [...inBoxes.flatMap(({ texts }) => texts), ...free]
  const tight = inBoxes.flatMap(({ box, texts }) => {
    const room = grown(box, -textInset)
    // Below the baseline hangs only the tail of a g; the height of a line needs no further room.
    const fits = (rect: Rect) => rect.x >= room.x && rightOf(rect) <= rightOf(room) && inside(rect, box)
    return texts.filter(text => !fits(textRect(text))).map(({ text }) => `'${text}' does not fit into ${box.id}`)
  })
  const outside = all.filter(text => !inside(textRect(text), page)).map(({ text }) => `'${text}' leaves the drawing`)
  const small = all.filter(({ size }) => size < smallestFont[variant]).map(({ text }) => `'${text}' is too small`)
  return [...tight, ...outside, ...small]
}

export function arrowProblems({ boxes, arrows = [] }: Drawing): string[] {
  const boxOf = (id: string) => boxes.find(box => box.id === id)
  const ends = arrows.flatMap(({ id, from, to, points }) => {
    const ends = [
      [from, points[0]!],
      [to, points.at(-1)!],
    ] as const
    return ends
      .filter(([box, point]) => !boxOf(box) || !onEdge(point, boxOf(box)!))
      .map(([box]) => `arrow ${id} does not touch ${box}`)
  })
  const slanted = arrows
    .filter(arrow => segments(arrow).some(([a, b]) => a.x !== b.x && a.y !== b.y))
    .map(({ id }) => `arrow ${id} is slanted`)
  const through = arrows.flatMap(arrow =>
    boxes
      .filter(box => !box.group || box.id === arrow.from || box.id === arrow.to)
      .filter(box => segments(arrow).some(([a, b]) => overlap(around(a, b), grown(box, -1), 0)))
      .map(({ id }) => `arrow ${arrow.id} runs through ${id}`),
  )
  const crossing = pairs(arrows)
    .filter(([a, b]) =>
      segments(a).some(s => segments(b).some(t => overlap(grown(around(...s), 2), grown(around(...t), 2)))),
    )
    .map(([a, b]) => `arrows ${a.id} and ${b.id} meet`)
  const twice = pairs(arrows)
    .filter(([a, b]) => a.id === b.id)
    .map(([{ id }]) => `two arrows are called ${id}`)
  return [...ends, ...slanted, ...through, ...crossing, ...twice]
}

/** Words, badges and gauges that touch each other, an arrow, a box they are not in, or the border of a group. */
export function collisionProblems({
  variant,
  boxes,
  arrows = [],
  labels = [],
  badges = [],
  gauges = [],
}: Drawing): string[] {
  const radius = badgeRadius[variant]
  const discs = badges.map(({ x, y, step }) =>
    item(`badge ${step}`, { x: x - radius, y: y - radius, w: 2 * radius, h: 2 * radius }),
  )
  const headings = boxes.filter(({ group }) => group).flatMap(box => textItems(textsOfBox(box, variant)))
  const free = [...labels.flatMap(label => textItems(textsOfLabel(label, variant))), ...headings]
  const bars = gauges.map((gauge, i) => item(`gauge ${i + 1}`, gauge))
  const loose = [...free, ...discs, ...bars]
  const touching = pairs(loose)
    .filter(([a, b]) => overlap(a, b))
    .map(([a, b]) => `${a.name} and ${b.name} overlap`)
  const onBoxes = loose.flatMap(thing =>
    boxes
      .filter(box => overlap(thing, box) && !(box.group && inside(thing, box)))
      // A badge may sit on the border of a group, as its arrow crosses it.
      .filter(box => !(box.group && discs.includes(thing)))
      .map(({ id }) => `${thing.name} lies on the edge or the inside of ${id}`),
  )
  const onArrows = [...free, ...bars].flatMap(thing =>
    arrows
      .filter(arrow => segments(arrow).some(([a, b]) => overlap(thing, grown(around(a, b), 3))))
      .map(({ id }) => `${thing.name} lies on arrow ${id}`),
  )
  return [...touching, ...onBoxes, ...onArrows]
}

export const problems = (drawing: Drawing): string[] => [
  ...boxProblems(drawing),
  ...textProblems(drawing),
  ...arrowProblems(drawing),
  ...collisionProblems(drawing),
]
