import { displayWidth } from '../columns.ts'
import type { Problem } from '../sql/error.ts'
import type { Outcome } from '../sql/outcome.ts'

/** How the client shows results: in a frame, apart by tabs, or a line a column (`\G`). */
export type Style = 'table' | 'tabs' | 'vertical'

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`

const space = (count: number) => ' '.repeat(Math.max(0, count))

/** A result's rows; `names` leaves the columns' names out. */
export function printRows({ columns = [], rows = [] }: Outcome, style: Style, names: boolean): string {
  if (rows.length === 0) return ''
  if (style === 'tabs') {
    const escaped = (text: string | null) =>
      (text ?? 'NULL').replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n')
    const lines = [...(names ? [columns.map(({ name }) => name)] : []), ...rows.map(row => row.map(escaped))]
    return lines.map(line => `${line.join('\t')}\n`).join('')
  }
  if (style === 'vertical') return vertical({ columns, rows })
  const widths = columns.map(({ name }, index) =>
    Math.max(names ? displayWidth(name) : 0, ...rows.map(row => displayWidth(row[index] ?? 'NULL'))),
  )
  const rule = `+${widths.map(width => '-'.repeat(width + 2)).join('+')}+\n`
  const line = (cells: readonly (string | null)[], isHead = false) =>
    cells
      .map((cell, index) => {
        const text = cell ?? 'NULL'
        const gap = space(widths[index]! - displayWidth(text))
        return columns[index]!.isNumeric && !isHead ? `| ${gap}${text} ` : `| ${text}${gap} `
      })
      .join('') + '|\n'
  const head = names
    ? `${line(
        columns.map(({ name }) => name),
        true,
      )}${rule}`
    : ''
  return `${rule}${head}${rows.map(row => line(row)).join('')}${rule}`
}

function vertical({ columns = [], rows = [] }: Pick<Outcome, 'columns' | 'rows'>): string {
  const width = Math.max(...columns.map(({ name }) => displayWidth(name)))
  const stars = '*'.repeat(27)
  return rows
    .map((row, index) => {
      const lines = columns.map(({ name }, at) => `${space(width - displayWidth(name))}${name}: ${row[at] ?? 'NULL'}\n`)
      return `${stars} ${index + 1}. row ${stars}\n${lines.join('')}`
    })
    .join('')
}

/** What the client says after a statement when a person types. */
export function printSummary(outcome: Outcome): string {
  const { tag, rows, count = 0, matched, notices = [] } = outcome
  const time = '(0.00 sec)'
  if (tag === 'USE') return 'Database changed\n'
  if (rows) return `${rows.length === 0 ? 'Empty set' : `${plural(rows.length, 'row')} in set`} ${time}\n\n`
  const warnings = notices.length > 0 ? `, ${plural(notices.length, 'warning')}` : ''
  const info =
    matched !== undefined
      ? `Rows matched: ${matched}  Changed: ${count}  Warnings: 0\n`
      : tag === 'INSERT' && count > 1
        ? `Records: ${count}  Duplicates: 0  Warnings: 0\n`
        : ''
  return `Query OK, ${plural(count, 'row')} affected${warnings} ${time}\n${info}\n`
}

/** `ERROR 1146 (42S02): …`; `line` is said where a script's statement failed. */
export function printProblem({ code = 2000, state = 'HY000', message, isUnsimulated }: Problem, line?: number): string {
  return isUnsimulated
    ? `${message}\n`
    : `ERROR ${code} (${state})${line === undefined ? '' : ` at line ${line}`}: ${message}\n`
}
