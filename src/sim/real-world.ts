import type { World } from '../docker/index.ts'

/** The real clock and chance; waits are cut short by `speed` (4 makes a pull take a quarter of its time). */
export function realWorld(speed = 1): World {
  return {
    now: () => Date.now(),
    sleep: (ms, signal) =>
      new Promise(resolve => {
        const timer = setTimeout(resolve, ms / speed)
        signal?.addEventListener('abort', () => {
          clearTimeout(timer)
          resolve()
        })
      }),
    loading: module => module,
    random: () => Math.random(),
  }
}
