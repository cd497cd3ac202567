import type { Line } from '../../screen/row.ts'
import { classesOf } from '../../screen/style.ts'
import { widthOf } from '../../screen/width.ts'

/** Two gaps as wide as docker leaves between columns: a line of a table, which reads better scrolled than wrapped. */
const table = /\S {3,}\S.* {3,}\S/

export const textOf = (line: Line): string => line.map(({ text }) => text).join('')

export const isTable = (text: string): boolean => table.test(text)

/** Shows a line of the screen in an element, which is made where there is none yet; its end is copied along. */
export function showRow(line: Line, row: HTMLElement = document.createElement('span')): HTMLElement {
  row.className = isTable(textOf(line)) ? 'table' : ''
  row.replaceChildren(...line.map(({ text, style }) => (style ? styled(text, classesOf(style)) : text)), '\n')
  return row
}

function styled(text: string, classes: string) {
  const span = document.createElement('span')
  span.className = classes
  span.textContent = text
  return span
}

/** The place of a column in a line's text, and the columns that are left where the text ends before it. */
export function placeIn(text: string, column: number): { readonly offset: number; readonly beyond: number } {
  let offset = 0
  let left = column
  for (const char of text) {
    if (left <= 0) break
    left -= widthOf(char)
    offset += char.length
  }
  return { offset, beyond: Math.max(0, left) }
}
