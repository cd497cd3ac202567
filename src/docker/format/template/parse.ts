// Behaviour: Go's text/template/parse/parse.go
import { TemplateError } from './error.ts'
import { Expressions } from './expressions.ts'
import { unquote } from './literals.ts'
import type { Pipeline, Statement } from './nodes.ts'
import { Tokens } from './tokens.ts'

export interface Template {
  /** What errors call it; empty for most. */
  readonly name: string
  readonly text: string
  readonly statements: readonly Statement[]
  /** Those that `define` made. */
  readonly named: Readonly<Record<string, readonly Statement[]>>
}

/** Parses a template that may call these functions. Throws TemplateError. */
export function parse(text: string, functions: (name: string) => boolean, name = ''): Template {
  try {
    return new Parser(text, functions, name).template()
  } catch (error) {
    if (error instanceof RangeError) throw new TemplateError(`template: ${name}:1: exceeded maximum template depth`)
    throw error
  }
}

/** `{{end}}` or `{{else}}`, which close a list of statements. */
type Closer = { readonly kind: 'end' } | { readonly kind: 'else' }

class Parser {
  readonly #name: string
  readonly #text: string
  readonly #tokens: Tokens
  readonly #expressions: Expressions
  readonly #named: Record<string, readonly Statement[]> = {}
  #ranges = 0

  constructor(text: string, hasFunction: (name: string) => boolean, name: string) {
    this.#name = name
    this.#text = text
    this.#tokens = new Tokens(name, text)
    this.#expressions = new Expressions(this.#tokens, hasFunction)
  }

  template(): Template {
    const statements: Statement[] = []
    while (this.#tokens.peek().type !== 'end') {
      const statement = this.#statement(true)
      if (!statement) continue
      if (statement.kind === 'end' || statement.kind === 'else')
        throw this.#tokens.error(`unexpected {{${statement.kind}}}`)
      statements.push(statement)
    }
    return { name: this.#name, text: this.#text, statements, named: this.#named }
  }

  #statement(top = false): Statement | Closer | undefined {
    const token = this.#tokens.takeWord()
    if (token.type === 'text') return { kind: 'text', text: token.text, at: token.at }
    if (token.type !== 'open') throw this.#tokens.unexpected(token, 'input')
    const word = this.#tokens.peekWord()
    const { at } = word
    if (word.type !== 'keyword') return { kind: 'action', pipeline: this.#expressions.pipeline('command', 'close'), at }
    this.#tokens.take()
    switch (word.text) {
      case 'if':
      case 'range':
      case 'with':
        return this.#branch(word.text, at)
      case 'end':
        this.#tokens.expect('close', 'end')
        return { kind: 'end' }
      case 'else':
        if (!/^(if|with)$/.test(this.#tokens.peekWord().text)) this.#tokens.expect('close', 'else')
        return { kind: 'else' }
      case 'break':
      case 'continue':
        this.#tokens.expect('close', `{{${word.text}}}`)
        if (this.#ranges === 0) throw this.#tokens.error(`{{${word.text}}} outside {{range}}`)
        return { kind: word.text, at }
      case 'define':
        if (!top) throw this.#tokens.unexpected(word, 'command')
        this.#define('define clause')
        return undefined
      case 'block':
        return { kind: 'template', ...this.#define('block clause'), at }
      default: {
        const token = this.#tokens.expect('string', 'template clause')
        const pipeline =
          this.#tokens.peekWord().type === 'close' ? undefined : this.#expressions.pipeline('template clause', 'close')
        if (!pipeline) this.#tokens.take()
        return { kind: 'template', name: unquote(token.text), pipeline, at: token.at }
      }
    }
  }

  #define(context: string): { name: string; pipeline: Pipeline | undefined } {
    const ranges = this.#ranges
    const name = unquote(this.#tokens.expect('string', context).text)
    const pipeline = context === 'block clause' ? this.#expressions.pipeline(context, 'close') : undefined
    if (!pipeline) this.#tokens.expect('close', context)
    const variables = this.#expressions.variables
    this.#expressions.variables = ['$']
    this.#ranges = 0
    const { list, closer } = this.#list()
    if (closer.kind !== 'end') throw this.#tokens.error(`unexpected {{${closer.kind}}} in ${context}`)
    this.#named[name] = list
    this.#expressions.variables = variables
    this.#ranges = ranges
    return { name, pipeline }
  }

  #branch(kind: 'if' | 'range' | 'with', at: number): Statement {
    const variables = this.#expressions.variables.length
    const pipeline = this.#expressions.pipeline(kind, 'close')
    if (kind === 'range') this.#ranges++
    const { list, closer } = this.#list()
    if (kind === 'range') this.#ranges--
    const otherwise = closer.kind === 'else' ? this.#otherwise(kind) : undefined
    this.#expressions.variables.length = variables
    return { kind, pipeline, then: list, otherwise, at }
  }

  #otherwise(kind: string): readonly Statement[] {
    const word = this.#tokens.peek()
    if (kind !== 'range' && word.text === kind) {
      this.#tokens.take()
      return [this.#branch(kind as 'if' | 'with', word.at)]
    }
    const { list, closer } = this.#list()
    if (closer.kind !== 'end') throw this.#tokens.error('expected end; found {{else}}')
    return list
  }

  #list(): { list: readonly Statement[]; closer: Closer } {
    const list: Statement[] = []
    while (this.#tokens.peekWord().type !== 'end') {
      const statement = this.#statement()
      if (!statement) continue
      if (statement.kind === 'end' || statement.kind === 'else') return { list, closer: statement }
      list.push(statement)
    }
    this.#tokens.take()
    throw this.#tokens.error('unexpected EOF')
  }
}
