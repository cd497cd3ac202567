import { displayWidth } from '../columns.ts'
import type { Problem } from '../sql/error.ts'
import type { Outcome } from '../sql/outcome.ts'

/** How results are shown. */
export interface Manner {
  /** `-t`: rows only. */
  readonly tuplesOnly: boolean
  /** `-A`: not aligned, with `|` between. */
  readonly unaligned: boolean
}

const space = (count: number) => ' '.repeat(Math.max(0, count))

const rowCount = (count: number) => `(${count} row${count === 1 ? '' : 's'})`

/** A result as psql shows it; a `title` stands above, `foot` below it instead of the count of rows. */
export function printTable(
  outcome: Outcome,
  { tuplesOnly, unaligned }: Manner,
  title?: string,
  foot?: readonly string[],
): string {
  const { columns = [], rows = [] } = outcome
  if (unaligned) {
    const lines = [...(tuplesOnly ? [] : [columns.map(({ name }) => name)]), ...rows].map(row =>
      row.map(cell => cell ?? '').join('|'),
    )
    return [...lines, ...(tuplesOnly ? [] : (foot ?? [rowCount(rows.length)]))].map(line => `${line}\n`).join('')
  }
  // A cell of several lines is laid out below itself, with a + where it goes on.
  const cells = rows.map(row => row.map(cell => (cell ?? '').split('\n')))
  const widths = columns.map(({ name }, index) =>
    Math.max(tuplesOnly ? 0 : displayWidth(name), ...cells.flatMap(row => row[index]!.map(displayWidth))),
  )
  const head = columns.map(({ name }, index) => {
    const gap = widths[index]! - displayWidth(name)
    return ` ${space(Math.floor(gap / 2))}${name}${space(Math.ceil(gap / 2))} `
  })
  const rule = widths.map(width => '-'.repeat(width + 2))
  const body = cells.flatMap(row => {
    const height = Math.max(1, ...row.map(lines => lines.length))
    return Array.from({ length: height }, (_, line) =>
      row
        .map((lines, index) => {
          const text = lines[line] ?? ''
          const gap = space(widths[index]! - displayWidth(text))
          const goesOn = line + 1 < lines.length
          const isLast = index === row.length - 1
          const cell = columns[index]!.isNumeric ? `${gap}${text}` : isLast && !goesOn ? text : `${text}${gap}`
          return ` ${cell}${goesOn ? '+' : isLast ? '' : ' '}`
        })
        .join('|'),
    )
  })
  const width = rule.join('+').length
  const above = title === undefined ? [] : [`${space(Math.floor((width - displayWidth(title)) / 2))}${title}`]
  const lines = tuplesOnly
    ? body
    : [...above, head.join('|'), rule.join('+'), ...body, ...(foot ?? [rowCount(rows.length)])]
  return `${lines.map(line => `${line}\n`).join('')}\n`
}

/** `INSERT 0 1`, `CREATE TABLE` … */
export function tagOf({ tag, count = 0 }: Outcome): string {
  if (tag === 'INSERT') return `INSERT 0 ${count}`
  return tag === 'UPDATE' || tag === 'DELETE' ? `${tag} ${count}` : tag
}

/** `ERROR:  …` with the line of the statement that it is about. */
export function printProblem({ message, detail, hint, at, isUnsimulated }: Problem, sql: string): string {
  if (isUnsimulated) return `${message}\n`
  const more = [
    ...(detail === undefined ? [] : [`DETAIL:  ${detail}\n`]),
    ...(hint === undefined ? [] : [`HINT:  ${hint}\n`]),
  ].join('')
  return `ERROR:  ${message}\n${at === undefined ? '' : excerpt(sql, at)}${more}`
}

/** The line with a mistake, cut where it is long, and a mark below. */
function excerpt(sql: string, at: number): string {
  const before = sql.slice(0, at).split('\n')
  const line = sql.split('\n')[before.length - 1]!.replaceAll('\t', ' ')
  const column = before.at(-1)!.length
  // As libpq: 60 columns at most, some of them before the mistake.
  const start = line.length > 60 && column > 50 ? Math.max(0, Math.min(column - 30, line.length - 57)) : 0
  const shown = `${start > 0 ? '...' : ''}${line.slice(start, start + (line.length - start > 60 ? 57 : 60))}${line.length - start > 60 ? '...' : ''}`
  const label = `LINE ${before.length}: `
  const place = displayWidth(label + (start > 0 ? '...' : '') + line.slice(start, column))
  return `${label}${shown}\n${space(place)}^\n`
}
