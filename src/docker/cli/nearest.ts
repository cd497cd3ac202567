/** The name that a misspelt one is meant to be; undefined where none is like it. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const most = typed.length < 4 ? 1 : 2
  let [best, least] = ['', most + 1]
  for (const name of names) {
    // Where letters are missing at the end, no letter is wrong.
    const apart = distance(typed, name) - (name.startsWith(typed) ? 0.5 : 0)
    if (apart < least) [best, least] = [name, apart]
  }
  return least <= most ? best : undefined
}

/** Letters to insert, take away, change, or swap with their neighbour to make one word the other; at most 3 is told apart. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, i) => i)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = swaps ? rows[i - 2]![j - 2]! + 1 : Infinity
      row.push(Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, change, swapped))
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}
