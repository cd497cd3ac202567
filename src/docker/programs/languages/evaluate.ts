import { LanguageError, Unsimulated } from './failure.ts'
import type { Expression, Span, Statement } from './syntax.ts'
import { Callable, Dict, List, type Value } from './value.ts'

/** What the operators and members of a language do. */
export interface Semantics {
  /** Throws LanguageError or Unsimulated. */
  binary(operator: string, left: Value, right: Value, span: Span): Value
  unary(operator: string, operand: Value): Value
  isTrue(value: Value): boolean
  member(object: Value, name: string): Value
  index(object: Value, index: Value, span: Span): Value
  /** A value in the middle of a text. */
  text(value: Value, format: string): string
  /** What a name means that the program has not set; throws LanguageError where it means nothing. */
  global(name: string, span: Span): Value
  importModule(name: string): Value
  /** What a call of something that is no function is. */
  notCallable(call: Extract<Expression, { type: 'call' }>, value: Value): Error
  /** Operators that may leave their second operand alone, by whether they do at a first one. */
  readonly shortcuts: Readonly<Record<string, (left: Value) => boolean>>
}

/** Characters or items that a value may have. */
export const maxLength = 100_000

/** Python's whole numbers may have as many digits as it prints of them. */
const largest = 10n ** 4300n

/** A program that goes on statement by statement, keeping its variables. */
export class Interpreter {
  readonly #semantics: Semantics
  readonly #variables = new Map<string, { value: Value; isConstant: boolean }>()

  constructor(semantics: Semantics) {
    this.#semantics = semantics
  }

  /** The value of an expression; undefined of another statement. Throws LanguageError, Unsimulated or Exit. */
  run(statement: Statement): Value {
    if (statement.type === 'expression') return this.#evaluate(statement.value)
    if (statement.type === 'import') {
      this.#import(statement)
      return undefined
    }
    const { name, declares, target, sign } = statement
    const before = this.#variables.get(name)
    if (declares && declares !== 'var' && before)
      throw new LanguageError('SyntaxError', `Identifier '${name}' has already been declared`, target)
    if (!declares && before?.isConstant) throw new LanguageError('TypeError', 'Assignment to constant variable.', sign)
    this.#variables.set(name, { value: this.#evaluate(statement.value), isConstant: declares === 'const' })
    return undefined
  }

  #import({ module, names, alias }: Extract<Statement, { type: 'import' }>) {
    const found = this.#semantics.importModule(module)
    const set = (name: string, value: Value) => this.#variables.set(name, { value, isConstant: false })
    if (names.length === 0) set(alias || module, found)
    for (const name of names) set(name, this.#semantics.member(found, name))
  }

  /** Whether a name has a value; only typeof may ask of one that has none. */
  #means(expression: Expression): boolean {
    try {
      if (expression.type === 'name') this.#evaluate(expression)
      return true
    } catch (error) {
      if (error instanceof LanguageError) return false
      throw error
    }
  }

  #evaluate(expression: Expression): Value {
    const semantics = this.#semantics
    switch (expression.type) {
      case 'value':
        return expression.value
      case 'name': {
        const variable = this.#variables.get(expression.name)
        return variable ? variable.value : semantics.global(expression.name, expression)
      }
      case 'list':
        return new List(
          expression.items.map(item => this.#evaluate(item)),
          expression.isTuple,
        )
      case 'dict':
        return new Dict(
          new Map(expression.entries.map(([key, value]) => [keyOf(this.#evaluate(key)), this.#evaluate(value)])),
        )
      case 'unary':
        if (expression.operator === 'typeof' && !this.#means(expression.operand)) return 'undefined'
        return blaming(expression, () => semantics.unary(expression.operator, this.#evaluate(expression.operand)))
      case 'binary': {
        const left = this.#evaluate(expression.left)
        if (semantics.shortcuts[expression.operator]?.(left)) return left
        return bounded(semantics.binary(expression.operator, left, this.#evaluate(expression.right), expression))
      }
      case 'choice':
        return this.#evaluate(semantics.isTrue(this.#evaluate(expression.test)) ? expression.yes : expression.no)
      case 'member':
        return blaming(expression, () => semantics.member(this.#evaluate(expression.object), expression.name))
      case 'index':
        return semantics.index(this.#evaluate(expression.object), this.#evaluate(expression.index), expression)
      case 'template':
        return expression.parts
          .map(part => (typeof part === 'string' ? part : semantics.text(this.#evaluate(part.value), part.format)))
          .join('')
      case 'call': {
        const callee = this.#evaluate(expression.callee)
        if (!(callee instanceof Callable)) throw semantics.notCallable(expression, callee)
        const args = expression.args.map(arg => this.#evaluate(arg))
        const named = new Map(expression.named.map(([name, value]) => [name, this.#evaluate(value)]))
        return bounded(blaming(expression, () => callee.run(args, named)))
      }
    }
  }
}

/** Runs a part of an expression, whose mistakes are the expression's where they are nobody's. */
function blaming(expression: Expression, run: () => Value): Value {
  try {
    return run()
  } catch (error) {
    if (error instanceof LanguageError) error.span ??= expression
    throw error
  }
}

export function keyOf(value: Value) {
  if (typeof value === 'object' && value !== null) throw new Unsimulated('이런 키')
  return value
}

function bounded(value: Value): Value {
  if (typeof value === 'bigint' && (value >= largest || value <= -largest)) throw new Unsimulated('너무 큰 수')
  const length = typeof value === 'string' ? value.length : value instanceof List ? value.items.length : 0
  if (length > maxLength) throw new Unsimulated('너무 큰 값')
  return value
}
