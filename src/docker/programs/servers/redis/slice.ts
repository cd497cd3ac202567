/** The part of a list from one index to another, both counted from the end where they are negative. */
export function slice<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const at = (index: number) => (index < 0 ? items.length + index : index)
  return items.slice(Math.max(0, at(from)), at(to) + 1)
}
