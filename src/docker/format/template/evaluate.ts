import { quote } from '../go.ts'
import { goField } from '../shapes.ts'
import { isStruct, type Method, omittedField, Struct, typeOf } from '../values.ts'
import { lineOf, TemplateError } from './error.ts'
import { comparedAsText, type GoFunction, functions, truth } from './functions.ts'
import { type Command, type Node, type Operand, type Pipeline, show } from './nodes.ts'
import type { Template } from './parse.ts'

export interface ExecuteOptions {
  /** The data was read from JSON: structs are maps, and a missing key is an error. */
  readonly raw?: boolean
  /** Takes the place of functions of the same name. */
  readonly functions?: Readonly<Record<string, GoFunction>>
}

/** Nothing comes from a pipeline's stage before: its first. */
const missing = Symbol('missing')
type Final = unknown
const none: readonly Operand[] = []

/** Finds the values of pipelines. */
export class Evaluator {
  readonly #template: Template
  readonly #functions: Readonly<Record<string, GoFunction>>
  readonly raw: boolean
  variables: { readonly name: string; value: unknown }[] = []
  /** What it has come to, which errors name. */
  node: Node = { kind: 'text', text: '', at: 0 }

  constructor(template: Template, { raw = false, functions: more }: ExecuteOptions) {
    this.#template = template
    this.#functions = more ? { ...functions, ...more } : functions
    this.raw = raw
  }

  error(message: string): TemplateError {
    const { name, text } = this.#template
    const { at } = this.node
    const column = at - (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1)
    const place = `${name}:${lineOf(text, at)}:${column}`
    return new TemplateError(`template: ${place}: executing "${name}" at <${show(this.node)}>: ${message}`)
  }

  set(name: string, value: unknown, assigns: boolean) {
    const variable = assigns ? this.variables.findLast(other => other.name === name) : undefined
    if (variable) variable.value = value
    else this.variables.push({ name, value })
  }

  pipeline(pipeline: Pipeline, dot: unknown, isRange = false): unknown {
    this.node = pipeline
    let value: Final = missing
    for (const command of pipeline.commands) value = this.#command(command, dot, value)
    if (!isRange) for (const name of pipeline.variables) this.set(name, value, pipeline.assigns)
    return value
  }

  #command(command: Command, dot: unknown, final: Final): unknown {
    const first = command.operands[0]!
    const args = command.operands.length > 1 ? command.operands.slice(1) : none
    if (first.kind === 'function') return this.#function(first, command, args, dot, final)
    if (first.kind !== 'pipeline') this.node = first
    if (first.kind === 'field' || first.kind === 'chain') return this.#fields(first, dot, args, final)
    if (first.kind === 'variable' && first.names.length > 0) return this.#fields(first, dot, args, final)
    if (args.length > 0 || final !== missing) throw this.error(`can't give argument to non-function ${show(first)}`)
    if (first.kind === 'nil') throw this.error('nil is not a command')
    return this.#operand(first, dot)
  }

  /** A value that needs no arguments. */
  #operand(operand: Operand, dot: unknown): unknown {
    this.node = operand
    switch (operand.kind) {
      case 'dot':
        return dot
      case 'nil':
        return null
      case 'pipeline':
        return this.pipeline(operand, dot)
      case 'function':
        return this.#function(operand, operand, [], dot, missing)
      case 'boolean':
      case 'number':
      case 'string':
        return operand.value
      default:
        return this.#fields(operand, dot, [], missing)
    }
  }

  #fields(
    operand: Operand & { readonly kind: 'field' | 'variable' | 'chain' },
    dot: unknown,
    args: readonly Operand[],
    final: Final,
  ): unknown {
    let value = dot
    if (operand.kind === 'variable') value = this.variables.findLast(({ name }) => name === operand.name)?.value
    if (operand.kind === 'chain') value = this.#operand(operand.of, dot)
    const last = operand.names.length - 1
    for (let i = 0; i < last; i++) value = this.#field(value, operand.names[i]!, operand, dot, none, missing)
    return last < 0 ? value : this.#field(value, operand.names[last]!, operand, dot, args, final)
  }

  #field(value: unknown, name: string, node: Operand, dot: unknown, args: readonly Operand[], final: Final): unknown {
    const takesArguments = args.length > 0 || final !== missing
    if (value === undefined) {
      if (this.raw) throw this.error(`nil data; no entry for key ${quote(name)}`)
      return undefined
    }
    if (value === null) throw this.error(`nil pointer evaluating ${this.raw ? 'interface {}' : '*struct'}.${name}`)
    if (value instanceof Struct && value.has(name)) {
      const field = value.get(name)
      if (typeof field === 'function') return this.#method(field as Method, name, node, dot, args, final)
      if (takesArguments) throw this.error(`${name} has arguments but cannot be invoked as function`)
      return field
    }
    if (typeof value !== 'object' || Array.isArray(value) || value instanceof Struct) {
      throw this.error(`can't evaluate field ${name} in type ${this.raw ? 'interface {}' : typeOf(value)}`)
    }
    if (takesArguments) throw this.error(`${name} is not a method but has arguments`)
    return this.#key(value as Readonly<Record<string, unknown>>, name)
  }

  #key(value: Readonly<Record<string, unknown>>, name: string): unknown {
    if (this.raw || !isStruct(value)) {
      if (Object.hasOwn(value, name) && !(this.raw && value[name] === undefined)) return value[name] ?? null
      if (this.raw) throw this.error(`map has no entry for key ${quote(name)}`)
      return undefined
    }
    const field = goField(value, name)
    if (field !== undefined) return field
    const left = omittedField(name)
    if (left !== undefined) return left
    throw this.error(`can't evaluate field ${name} in type struct`)
  }

  #method(method: Method, name: string, node: Operand, dot: unknown, args: readonly Operand[], final: Final): unknown {
    if (method.length + args.length === 0 && final === missing) return this.#call(method, name, node)
    const takes = Array<'string'>(method.length).fill('string')
    return this.#apply({ takes, call: given => method(...(given as string[])) }, name, node, args, dot, final)
  }

  #function(
    operand: Operand & { readonly kind: 'function' },
    node: Node,
    args: readonly Operand[],
    dot: unknown,
    final: Final,
  ): unknown {
    this.node = operand
    return this.#apply(this.#functions[operand.name]!, operand.name, node, args, dot, final)
  }

  #apply(func: GoFunction, name: string, node: Node, args: readonly Operand[], dot: unknown, final: Final): unknown {
    const { takes, variadic } = func
    const count = args.length + (final === missing ? 0 : 1)
    const fixed = variadic ? takes.length - 1 : takes.length
    if (variadic ? count < fixed : count !== fixed) {
      const want = variadic ? `at least ${fixed}` : String(fixed)
      throw this.error(`wrong number of args for ${name}: want ${want} got ${variadic ? args.length : count}`)
    }
    if (name === 'and' || name === 'or') return this.#shortCircuit(name, args, dot, final)
    const given = args.map((arg, i) => this.#argument(arg, takes[Math.min(i, takes.length - 1)]!, dot))
    if (this.raw && (name === 'eq' || name === 'ne')) comparedAsText(args, given)
    if (final !== missing) given.push(this.#checked(final, takes[Math.min(args.length, takes.length - 1)]!))
    if (name === 'call') {
      this.node = node
      throw this.error(
        `error calling call: non-function ${args.slice(0, 1).map(show).join('')} of type ${typeOf(given[0])}`,
      )
    }
    return this.#call(() => func.call(given, this.raw), name, node)
  }

  #call(method: () => unknown, name: string, node: Node): unknown {
    try {
      return method()
    } catch (error) {
      if (error instanceof TemplateError || error instanceof RangeError) throw error
      this.node = node
      throw this.error(`error calling ${name}: ${(error as Error).message}`)
    }
  }

  #shortCircuit(name: 'and' | 'or', args: readonly Operand[], dot: unknown, final: Final) {
    let value: unknown
    for (const arg of args) {
      value = this.#argument(arg, 'any', dot)
      if (truth(value) === (name === 'or')) return value
    }
    return final === missing ? value : final
  }

  #argument(operand: Operand, type: GoFunction['takes'][number], dot: unknown): unknown {
    this.node = operand
    const kinds = { string: 'string', int: 'number', any: '' } as const
    const words = { string: 'string', int: 'integer', any: '' } as const
    const literal = operand.kind === 'string' || operand.kind === 'number' || operand.kind === 'boolean'
    if (type !== 'any' && literal && operand.kind !== kinds[type]) {
      throw this.error(`expected ${words[type]}; found ${show(operand)}`)
    }
    return this.#checked(this.#operand(operand, dot), type)
  }

  #checked(value: unknown, type: GoFunction['takes'][number]): unknown {
    if (type === 'any' || typeof value === (type === 'int' ? 'number' : 'string')) return value
    if (value === null || value === undefined) throw this.error(`invalid value; expected ${type}`)
    throw this.error(`wrong type for value; expected ${type}; got ${typeOf(value)}`)
  }
}
