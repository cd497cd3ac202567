/** A cell as it is printed and the columns of the screen that it takes. */
export interface Cell {
  readonly text: string
  readonly width: number
}

/** Lays cells out in columns, top to bottom, as GNU ls does: as many as fit, padded with tabs where `tabs`. */
export function gnuColumns(cells: readonly Cell[], screen: number, tabs: boolean): string {
  const count = cells.length
  let widths = [Math.max(0, ...cells.map(cell => cell.width))]
  for (let columns = Math.min(count, Math.ceil(screen / 3)); columns > 1; columns--) {
    const rows = Math.ceil(count / columns)
    const tried = Array.from({ length: columns }, (_, column) => {
      const inside = cells.slice(column * rows, (column + 1) * rows).map(cell => cell.width)
      return Math.max(3, ...inside.map(width => width + (column === columns - 1 ? 0 : 2)))
    })
    if (tried.reduce((sum, width) => sum + width, 0) >= screen) continue
    widths = tried
    break
  }
  const rows = Math.ceil(count / widths.length)
  return Array.from({ length: rows }, (_, row) => {
    let [line, at, start] = ['', 0, 0]
    for (const [column, width] of widths.entries()) {
      const cell = cells[column * rows + row]
      if (!cell) break
      for (; at < start;) {
        const toTab = tabs && Math.floor(start / 8) > Math.floor((at + 1) / 8)
        line += toTab ? '\t' : ' '
        at += toTab ? 8 - (at % 8) : 1
      }
      line += cell.text
      at += cell.width
      start += width
    }
    return `${line}\n`
  }).join('')
}

/** Lays names out in columns of one width, as BusyBox's ls does. */
export function busyboxColumns(cells: readonly Cell[], screen: number): string {
  const width = Math.max(0, ...cells.map(cell => cell.width)) + 2
  const columns = Math.max(1, Math.floor(screen / width))
  const rows = Math.ceil(cells.length / columns)
  return Array.from({ length: rows }, (_, row) => {
    const inRow = cells.filter((_, index) => index % rows === row)
    const padded = inRow.map(({ text, width: own }, index) =>
      index === inRow.length - 1 ? text : text + ' '.repeat(width - own),
    )
    return `${padded.join('')}\n`
  }).join('')
}

/** Columns of the screen that a text takes: wide characters take two. */
export function displayWidth(text: string): number {
  let width = 0
  for (const char of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u.test(
        char,
      )
        ? 2
        : 1
  return width
}
