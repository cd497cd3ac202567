/** Milliseconds that some work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}

export const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`

/** In thousands of bytes, as budgets count. */
export const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`

/** A line of the report: a figure, and what it is to stay within. */
export function print(what: string, figure: string, budget = ''): void {
  console.log(`${what.padEnd(60)} ${figure.padStart(12)}  ${budget}`)
}
