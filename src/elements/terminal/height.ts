/** The least and the most of the window that the terminal takes, in percent, and a step of the arrow keys. */
export const least = 20
export const most = 90
const usual = 42
const step = 5
const key = 'docker-notes:terminal-height'

export const bounded = (percent: number): number => Math.round(Math.min(most, Math.max(least, percent)))

/** The height after a key on the separator; undefined where it is no key of a separator. */
export function heightAfter(percent: number, pressed: string): number | undefined {
  const next = { ArrowUp: percent + step, ArrowDown: percent - step, Home: least, End: most }[pressed]
  return next === undefined ? undefined : bounded(next)
}

/** The height of the visit before. */
export function loadHeight(storage: Pick<Storage, 'getItem'>): number {
  return bounded(Number(storage.getItem(key) ?? usual) || usual)
}

export function saveHeight(storage: Pick<Storage, 'setItem'>, percent: number): void {
  storage.setItem(key, String(percent))
}
