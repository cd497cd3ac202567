import type { Shell } from './shell.ts'

/** What bash's `time` says of a pipeline that took so many milliseconds. */
export async function sayElapsed(shell: Shell, ms: number): Promise<void> {
  const seconds = ((ms % 60_000) / 1000).toFixed(3)
  await shell.write(2, `\nreal\t${Math.floor(ms / 60_000)}m${seconds}s\nuser\t0m0.000s\nsys\t0m0.000s\n`)
}
