// Behaviour: docker/cli cli/command/formatter/formatter.go
import { tabulate } from '../format/table.ts'
import { execute, headerFunctions, parseTemplate, TemplateError } from '../format/template.ts'
import { Struct } from '../format/values.ts'
import { CliError } from './command.ts'

/** How rows of a kind are shown. */
export interface RowFormat<Row> {
  /** A row's type in Go: `*formatter.ContainerContext`. */
  readonly type: string
  /** Fields that templates can name, each with the header of its column. */
  readonly headers: Readonly<Record<string, string>>
  /** The values of a row by field: texts, or methods that give them. */
  fields(row: Row): Readonly<Record<string, unknown>>
  /** What is shown where no format is asked for: `table {{.ID}}\t{{.Name}}`. */
  readonly table: string
  /** For `--format raw`. */
  readonly raw?: string
}

/** Rows as `--format` asks: `table`, `table TEMPLATE`, `json`, `raw`, a Go template; empty is the default. Throws CliError. */
export function formatRows<Row>(shape: RowFormat<Row>, rows: readonly Row[], format = ''): string {
  const chosen = format === '' || format === 'table' ? shape.table : format === 'raw' ? (shape.raw ?? format) : format
  const isTable = chosen.startsWith('table')
  const text = chosen === 'json' ? '{{json .}}' : chosen.slice(isTable ? 5 : 0).replace(/^ +| +$/g, '')
  const template = templated(() => parseTemplate(text.replaceAll('\\t', '\t').replaceAll('\\n', '\n')))
  const line = (row: Row) => `${execute(template, new Struct(shape.type, shape.fields(row)))}\n`
  const lines = templated(() => rows.map(line).join(''))
  return isTable ? tabulate(`${header(template, shape.headers)}\n${lines}`) : lines
}

function templated<T>(step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (error instanceof TemplateError) throw new CliError(`template parsing error: ${error.message}`)
    throw error
  }
}

/** Headers by field; a field without one is no error in Go, as they are a map. */
class Headers extends Struct {
  override has() {
    return true
  }
}

function header(template: Parameters<typeof execute>[0], headers: Readonly<Record<string, string>>) {
  try {
    return execute(template, new Headers('', { ...headers, Label: labelHeader }), { functions: headerFunctions })
  } catch (error) {
    // Docker prints as much of the header as it came to.
    if (error instanceof TemplateError) return error.output
    throw error
  }
}

/** `com.example.app-name` heads its column as `app name`. */
function labelHeader(label: string) {
  return label.split('.').at(-1)!.replaceAll(/[-_]/g, ' ')
}
