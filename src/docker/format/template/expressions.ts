import { quote } from '../go.ts'
import { numberOf, unquote } from './literals.ts'
import { type Command, type Operand, type Pipeline, show } from './nodes.ts'
import type { Tokens } from './tokens.ts'

/** Reads pipelines: what stands in `{{ }}` besides keywords. */
export class Expressions {
  readonly #tokens: Tokens
  readonly #hasFunction: (name: string) => boolean
  /** Those declared where it has come to, with their `$`. */
  variables = ['$']

  constructor(tokens: Tokens, hasFunction: (name: string) => boolean) {
    this.#tokens = tokens
    this.#hasFunction = hasFunction
  }

  pipeline(context: string, end: 'close' | ')'): Pipeline {
    const { at } = this.#tokens.peekWord()
    const { variables, assigns } = this.#declarations(context)
    const commands: Command[] = []
    for (let token = this.#tokens.peekWord(); token.type !== end; token = this.#tokens.peekWord()) {
      if (!starts.includes(token.type)) {
        this.#tokens.take()
        throw this.#tokens.unexpected(token, context)
      }
      commands.push(this.#command())
    }
    this.#tokens.take()
    if (commands.length === 0) throw this.#tokens.error(`missing value for ${context}`)
    const stage = commands.findIndex(({ operands }, i) => i > 0 && constants.includes(operands[0]!.kind))
    if (stage > 0) throw this.#tokens.error(`non executable command in pipeline stage ${stage + 1}`)
    return { kind: 'pipeline', at, variables, assigns, commands }
  }

  #declarations(context: string): { variables: string[]; assigns: boolean } {
    const variables: string[] = []
    for (;;) {
      const variable = this.#tokens.peekWord()
      if (variable.type !== 'variable') return { variables, assigns: false }
      const { place } = this.#tokens
      this.#tokens.take()
      const token = this.#tokens.peekWord()
      if (token.type === 'assign' || token.type === 'declare') {
        this.#tokens.take()
        variables.push(variable.text)
        this.variables.push(...variables)
        return { variables, assigns: token.type === 'assign' }
      }
      if (token.text !== ',' || token.type !== 'character') {
        this.#tokens.place = place
        return { variables, assigns: false }
      }
      this.#tokens.take()
      variables.push(variable.text)
      if (context !== 'range' || variables.length > 1) throw this.#tokens.error(`too many declarations in ${context}`)
      if (!/^(variable|close|\))$/.test(this.#tokens.peekWord().type))
        throw this.#tokens.error('range can only initialize variables')
    }
  }

  #command(): Command {
    const { at } = this.#tokens.peekWord()
    const operands: Operand[] = []
    for (;;) {
      this.#tokens.peekWord()
      const operand = this.#operand()
      if (operand) operands.push(operand)
      const token = this.#tokens.take()
      if (token.type === 'space') continue
      if (token.type === 'close' || token.type === ')') this.#tokens.place--
      else if (token.type !== 'pipe') throw this.#tokens.unexpected(token, 'operand')
      break
    }
    if (operands.length === 0) throw this.#tokens.error('empty command')
    return { kind: 'command', at, operands }
  }

  #operand(): Operand | undefined {
    const term = this.#term()
    const { type, at } = this.#tokens.peek()
    if (!term || type !== 'field') return term
    const names: string[] = []
    while (this.#tokens.peek().type === 'field') names.push(this.#tokens.take().text.slice(1))
    if (term.kind === 'field' || term.kind === 'variable') return { ...term, names: [...term.names, ...names], at }
    if (constants.includes(term.kind)) throw this.#tokens.error(`unexpected . after term ${quote(show(term))}`)
    return { kind: 'chain', of: term, names, at }
  }

  #term(): Operand | undefined {
    const { type, text, at } = this.#tokens.takeWord()
    switch (type) {
      case 'name':
        if (!this.#hasFunction(text)) throw this.#tokens.error(`function ${quote(text)} not defined`)
        return { kind: 'function', name: text, at }
      case 'dot':
      case 'nil':
        return { kind: type, at }
      case 'variable':
        if (!this.variables.includes(text)) throw this.#tokens.error(`undefined variable ${quote(text)}`)
        return { kind: 'variable', name: text, names: [], at }
      case 'field':
        return { kind: 'field', names: [text.slice(1)], at }
      case 'boolean':
        return { kind: 'boolean', value: text === 'true', at }
      case 'number': {
        const value = numberOf(text)
        if (Number.isNaN(value)) throw this.#tokens.error(`illegal number syntax: ${quote(text)}`)
        return { kind: 'number', value, text, at }
      }
      case 'rune':
        return { kind: 'number', value: unquote(text).codePointAt(0) ?? 0, text, at }
      case 'string':
        return { kind: 'string', value: unquote(text), text, at }
      case '(':
        return this.pipeline('parenthesized pipeline', ')')
      default:
        this.#tokens.place--
        return undefined
    }
  }
}

const starts: readonly string[] = 'boolean rune dot field name number nil string variable ('.split(' ')
const constants: readonly string[] = ['boolean', 'dot', 'nil', 'number', 'string']
