// Behaviour: Go's text/tabwriter

/** Lines whose cells end in tabs, padded to columns; cells below each other make a column as long as no line lacks it. */
export function tabulate(text: string, minimum = 10, padding = 3): string {
  const lines = text.split('\n').map(line => line.split('\t'))
  const lengthOf = surrogate.test(text) ? characters : units
  const block = (from: number, to: number, column: number) => {
    for (let start = from; start < to; start++) {
      let end = start
      let width = minimum
      while (end < to && lines[end]!.length > column + 1) {
        width = Math.max(width, lengthOf(lines[end]![column]!) + padding)
        end++
      }
      if (end === start) continue
      for (const cells of lines.slice(start, end)) {
        const cell = cells[column]!
        cells[column] = cell.padEnd(width + cell.length - lengthOf(cell))
      }
      block(start, end, column + 1)
      start = end
    }
  }
  block(0, lines.length, 0)
  return lines.map(cells => cells.join('')).join('\n')
}

// In characters, as Go counts, whatever room they take; where none takes two units, units are as many.
const surrogate = /[\ud800-\udfff]/
const characters = (cell: string) => [...cell].length
const units = (cell: string) => cell.length
