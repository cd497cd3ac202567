/**
 * A function whose results are kept as long as the part of the state that they come from: parts never change, so what
 * is read from one, such as an index, holds for it.
 */
export function derived<Part extends object, Result extends object>(
  derive: (part: Part) => Result,
): (part: Part) => Result {
  const known = new WeakMap<Part, Result>()
  return part => {
    const result = known.get(part) ?? derive(part)
    known.set(part, result)
    return result
  }
}
