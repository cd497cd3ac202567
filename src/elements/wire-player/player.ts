/** Where in a list of steps one is, and whether it goes on by itself. */
export interface Position {
  /** 0 is the first step. */
  readonly at: number
  readonly isPlaying: boolean
}

export const start: Position = { at: 0, isPlaying: false }

/** One step on or back, by hand: it no longer goes on by itself. */
export function move({ at }: Position, by: number, count: number): Position {
  return { at: Math.max(0, Math.min(count - 1, at + by)), isPlaying: false }
}

/** Begins to play, from the start where it has come to the end; or stops. */
export function toggle({ at, isPlaying }: Position, count: number): Position {
  return isPlaying ? { at, isPlaying: false } : { at: at >= count - 1 ? 0 : at, isPlaying: true }
}

/** What comes when a step has been in view long enough; at the end it stays, unless more steps may come. */
export function advance({ at }: Position, count: number, isWhole: boolean): Position {
  if (at < count - 1) return { at: at + 1, isPlaying: true }
  return { at, isPlaying: !isWhole }
}
