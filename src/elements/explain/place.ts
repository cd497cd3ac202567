/** A rectangle in the window, in pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Pixels between a word and its explanation, and at the window's edges. */
const gap = 6
const edge = 8

/** Where something of a size is shown for what is in `anchor`: below it, above where there is more room, never cut off at the sides. */
export function place(
  anchor: Box,
  size: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number; readonly height: number } {
  const below = view.height - (anchor.top + anchor.height) - gap - edge
  const above = anchor.top - gap - edge
  const isBelow = size.height <= below || below >= above
  const height = Math.max(0, Math.min(size.height, isBelow ? below : above))
  const left = Math.max(edge, Math.min(anchor.left, view.width - size.width - edge))
  return { left, top: isBelow ? anchor.top + anchor.height + gap : anchor.top - gap - height, height }
}
