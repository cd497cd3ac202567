const timing = { duration: 260, easing: 'cubic-bezier(0.2, 0, 0, 1)' }

/** Whether the reader wants no motion. */
export const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Draws anew, and lets what has moved glide to its new place, unless the reader wants no motion. */
export function glide(root: HTMLElement, draw: () => void): void {
  if (isStill()) {
    draw()
    return
  }
  const cards = () => [...root.querySelectorAll<HTMLElement>('li[data-key]')]
  const before = new Map(cards().map(card => [card, card.getBoundingClientRect()]))
  draw()
  const moves = new Map<Element | null, readonly [number, number]>()
  for (const card of cards()) {
    const [old, now] = [before.get(card), card.getBoundingClientRect()]
    if (old && old.width > 0) moves.set(card, [old.left - now.left, old.top - now.top])
  }
  for (const [card, [x, y]] of moves) {
    // What stands in something that moves moves along.
    const [withX, withY] = moves.get(card?.parentElement?.closest('li[data-key]') ?? null) ?? [0, 0]
    if (Math.abs(x - withX) + Math.abs(y - withY) < 1) continue
    card?.animate([{ transform: `translate(${x - withX}px, ${y - withY}px)` }, { transform: 'none' }], timing)
  }
}
