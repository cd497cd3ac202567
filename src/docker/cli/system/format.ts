import { execute, parseTemplate, TemplateError } from '../../format/template.ts'
import { CliError } from '../command.ts'

/** Parses the template of a `--format`; `json` is one for all. Throws CliError with exit code 64. */
export function formatTemplate(format: string, prefix = 'template parsing error: ', name = '') {
  try {
    return parseTemplate(format === 'json' ? '{{json .}}' : format, name)
  } catch (error) {
    if (error instanceof TemplateError) throw new CliError(`${prefix}${error.message}`, 64)
    throw error
  }
}

/** A line of a template's output, and what went wrong with it. */
export function formatLine(template: ReturnType<typeof parseTemplate>, data: unknown): [line: string, error: string] {
  try {
    return [`${execute(template, data)}\n`, '']
  } catch (error) {
    if (error instanceof TemplateError) return [`${error.output}\n`, error.message]
    throw error
  }
}
