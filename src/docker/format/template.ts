import { TemplateError } from './template/error.ts'
import { execute } from './template/execute.ts'
import { type GoFunction, functions } from './template/functions.ts'
import { parse, type Template } from './template/parse.ts'
import { Struct } from './values.ts'

export { execute, type Template, TemplateError }

/** Parses a Go template with the functions docker's client gives it. Throws TemplateError. */
export function parseTemplate(text: string, name = ''): Template {
  return parse(text, func => Object.hasOwn(functions, func), name)
}

/** Executes a template for an object as `docker inspect` shows it: as its type in Go, and where that fails, as its JSON. */
export function executeInspect(template: Template, value: unknown, typed = value): string {
  try {
    return execute(template, typed)
  } catch (error) {
    // The client keeps no JSON of what it has as a struct alone.
    if (error instanceof TemplateError && !(value instanceof Struct)) return execute(template, value, { raw: true })
    throw error
  }
}

const first = (takes: GoFunction['takes']): GoFunction => ({ takes, call: ([text]) => text })

/** What docker's functions do in the header of a table: nothing. */
export const headerFunctions: Readonly<Record<string, GoFunction>> = {
  json: first(['string']),
  title: first(['string']),
  lower: first(['string']),
  upper: first(['string']),
  split: first(['string', 'string']),
  join: first(['string', 'string']),
  truncate: first(['string', 'int']),
  pad: first(['string', 'int', 'int']),
}
