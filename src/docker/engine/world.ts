/** What the simulator takes from outside: time and chance. Nothing in it reads a clock or rolls dice by itself. */
export interface World {
  /** Milliseconds since the epoch. */
  now(): number
  /** Resolves after `ms` milliseconds, or at once when `signal` is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  /** Waits for a module that loads when it is first used; a clock that jumps stands still meanwhile. */
  loading<T>(module: Promise<T>): Promise<T>
  /** A number in [0, 1). */
  random(): number
}

/** `length` hexadecimal digits. */
export function randomHex(world: World, length: number): string {
  let digits = ''
  while (digits.length < length) digits += Math.floor(world.random() * 16).toString(16)
  return digits
}
