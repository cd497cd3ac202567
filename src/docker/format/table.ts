// Behaviour: Go's text/tabwriter

/** Lines whose cells end in tabs, padded to columns; cells below each other make a column as long as no line lacks it. */
export function tabulate(text: string, minimum = 10, padding = 3): string {
  const lines = text.split('\n').map(line => line.split('\t'))
  const widths: number[][] = lines.map(() => [])
  const block = (from: number, to: number, column: number) => {
    for (let start = from; start < to; start++) {
      let end = start
      let width = minimum
      while (end < to && lines[end]!.length > column + 1) {
        width = Math.max(width, lengthOf(lines[end]![column]!) + padding)
        end++
      }
      if (end === start) continue
      for (let line = start; line < end; line++) widths[line]![column] = width
      block(start, end, column + 1)
      start = end
    }
  }
  block(0, lines.length, 0)
  return lines
    .map((cells, line) =>
      cells
        .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[line]![column] ?? 0) - lengthOf(cell))))
        .join(''),
    )
    .join('\n')
}

/** In characters, as Go counts, whatever room they take. */
const lengthOf = (cell: string) => (/^[ -~]*$/.test(cell) ? cell.length : [...cell].length)
