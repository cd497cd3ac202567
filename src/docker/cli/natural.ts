// Behaviour: fvbommel/sortorder NaturalLess

/** Orders texts with the numbers in them as numbers: `net2` before `net10`. */
export function naturally(a: string, b: string): number {
  const [as, bs] = [a.match(/\d+|\D+/g) ?? [], b.match(/\d+|\D+/g) ?? []]
  for (const [i, part] of as.entries()) {
    const other = bs[i]
    if (other === undefined) return 1
    if (part === other) continue
    if (/^\d/.test(part) && /^\d/.test(other)) return Number(part) - Number(other) || part.length - other.length
    return part < other ? -1 : 1
  }
  return as.length - bs.length
}
