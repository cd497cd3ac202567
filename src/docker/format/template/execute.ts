// Behaviour: Go's text/template/exec.go
import { quote } from '../go.ts'
import { goString, isStruct, nilText, Struct } from '../values.ts'
import { TemplateError } from './error.ts'
import { type ExecuteOptions, Evaluator } from './evaluate.ts'
import { truth } from './functions.ts'
import type { Branch, Pipeline, Statement } from './nodes.ts'
import type { Template } from './parse.ts'

/** Executes a template with data. Throws TemplateError. */
export function execute(template: Template, data: unknown, options: ExecuteOptions = {}): string {
  try {
    return new Executor(template, options).run(data)
  } catch (error) {
    if (error instanceof RangeError)
      throw new TemplateError(`template: ${template.name}: exceeded maximum template depth (100000)`)
    throw error
  }
}

/** Longest output in characters; a template can ask for much more than there is memory. */
const mostOutput = 5_000_000

class Executor {
  readonly #template: Template
  readonly #evaluator: Evaluator
  #output = ''
  #depth = 0

  constructor(template: Template, options: ExecuteOptions) {
    this.#template = template
    this.#evaluator = new Evaluator(template, options)
  }

  run(data: unknown): string {
    this.#evaluator.variables = [{ name: '$', value: data }]
    try {
      this.#list(this.#template.statements, data)
    } catch (error) {
      if (error instanceof TemplateError) error.output = this.#output
      throw error
    }
    return this.#output
  }

  #write(text: string) {
    if (this.#output.length + text.length > mostOutput) throw this.#evaluator.error('output too long')
    this.#output += text
  }

  #list(statements: readonly Statement[], dot: unknown): 'break' | 'continue' | undefined {
    for (const statement of statements) {
      this.#evaluator.node = statement
      const flow = this.#statement(statement, dot)
      if (flow) return flow
    }
    return undefined
  }

  #statement(statement: Statement, dot: unknown): 'break' | 'continue' | undefined {
    switch (statement.kind) {
      case 'text':
        this.#write(statement.text)
        return undefined
      case 'action': {
        const value = this.#evaluator.pipeline(statement.pipeline, dot)
        if (statement.pipeline.variables.length === 0) this.#print(statement, value)
        return undefined
      }
      case 'range':
        this.#range(statement, dot)
        return undefined
      case 'if':
      case 'with':
        return this.#branch(statement, dot)
      case 'template':
        this.#call(statement, dot)
        return undefined
      default:
        return statement.kind
    }
  }

  #call(statement: Statement & { readonly kind: 'template' }, dot: unknown) {
    const { name, pipeline } = statement
    const { named } = this.#template
    if (!Object.hasOwn(named, name)) throw this.#evaluator.error(`template ${quote(name)} not defined`)
    if (++this.#depth > 1000) throw this.#evaluator.error('exceeded maximum template depth (100000)')
    const data = pipeline ? this.#evaluator.pipeline(pipeline, dot) : undefined
    const variables = this.#evaluator.variables
    this.#evaluator.variables = [{ name: '$', value: data }]
    this.#list(named[name]!, data)
    this.#evaluator.variables = variables
    this.#depth--
  }

  #branch({ kind, pipeline, then, otherwise }: Branch, dot: unknown) {
    const variables = this.#evaluator.variables.length
    const value = this.#evaluator.pipeline(pipeline, dot)
    const flow = truth(value) ? this.#list(then, kind === 'with' ? value : dot) : this.#list(otherwise ?? [], dot)
    this.#evaluator.variables.length = variables
    return flow
  }

  #range({ pipeline, then, otherwise }: Branch, dot: unknown) {
    const variables = this.#evaluator.variables.length
    const items = this.#items(this.#evaluator.pipeline(pipeline, dot, true))
    const outer = this.#evaluator.variables.length
    for (const [key, item] of items) {
      const [first, second] = pipeline.variables
      if (first !== undefined && second === undefined) this.#evaluator.set(first, item, pipeline.assigns)
      if (first !== undefined && second !== undefined) {
        this.#evaluator.set(first, key, pipeline.assigns)
        this.#evaluator.set(second, item, pipeline.assigns)
      }
      const flow = this.#list(then, item)
      this.#evaluator.variables.length = outer
      if (flow === 'break') break
    }
    if (items.length === 0) this.#list(otherwise ?? [], dot)
    this.#evaluator.variables.length = variables
  }

  #items(value: unknown): readonly (readonly [key: unknown, item: unknown])[] {
    if (value === null || value === undefined) return []
    if (Array.isArray(value)) return value.map((item: unknown, i) => [i, item] as const)
    if (typeof value === 'number' && Number.isInteger(value)) {
      if (value > mostOutput) throw this.#evaluator.error('output too long')
      return Array.from({ length: Math.max(value, 0) }, (_, i) => [i, i] as const)
    }
    const isMap = typeof value === 'object' && !(value instanceof Struct) && (this.#evaluator.raw || !isStruct(value))
    if (!isMap) throw this.#evaluator.error(`range can't iterate over ${goString(value)}`)
    return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  }

  #print(statement: Statement & { readonly kind: 'action' }, value: unknown) {
    this.#evaluator.node = statement
    if (value === undefined || (value === null && this.#evaluator.raw)) this.#write('<no value>')
    else if (value === null) this.#write(nilText(lastField(statement.pipeline)))
    else this.#write(goString(value, this.#evaluator.raw))
  }
}

/** The field that a pipeline ends in, where it is nothing but a chain of fields. */
function lastField({ commands }: Pipeline): string | undefined {
  const [operand] = commands.length === 1 ? commands[0]!.operands : []
  return operand && 'names' in operand ? operand.names.at(-1) : undefined
}
