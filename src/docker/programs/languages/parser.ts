import { Unfinished, Unsimulated } from './failure.ts'
import { type Token, tokenize, unescape } from './lexer.ts'
import type { Expression, Span, Statement } from './syntax.ts'

/** How the two languages' expressions differ. */
export interface Grammar {
  readonly language: 'javascript' | 'python'
  /** Operators of two operands, loosest first; a word of two is `not in`. */
  readonly levels: readonly (readonly string[])[]
  readonly prefixes: readonly string[]
  /** Names that are values. */
  readonly constants: ReadonlyMap<string, null | undefined | boolean>
  /** Words that begin or join what is not simulated. */
  readonly reserved: ReadonlySet<string>
}

const maxDepth = 150

/** Reads a program. Throws Unsimulated. */
export function parseProgram(source: string, grammar: Grammar): readonly Statement[] {
  const parser = new Parser(source, grammar)
  const statements: Statement[] = []
  while (parser.token.type !== 'end') statements.push(...parser.statement())
  return statements
}

class Parser {
  readonly #grammar: Grammar
  readonly #tokens: readonly Token[]
  readonly #isPython: boolean
  #at = 0
  #depth = 0

  constructor(source: string, grammar: Grammar) {
    this.#grammar = grammar
    this.#isPython = grammar.language === 'python'
    this.#tokens = tokenize(source, grammar.language)
  }

  get token(): Token {
    return this.#tokens[this.#at]!
  }

  #is(text: string, token = this.token) {
    return (token.type === 'sign' || token.type === 'name') && token.text === text
  }

  #accept(text: string): boolean {
    const is = this.#is(text)
    if (is) this.#at++
    return is
  }

  #expect(text: string) {
    if (!this.#accept(text)) throw this.#unknown()
  }

  #unknown(): Unsimulated {
    return this.token.type === 'end' ? new Unfinished('끝나지 않은 코드') : new Unsimulated(this.token.text)
  }

  #name(): string {
    if (this.token.type !== 'name' || this.#grammar.reserved.has(this.token.text)) throw this.#unknown()
    return this.#tokens[this.#at++]!.text
  }

  #from(at: number): Span {
    return { at, end: this.#tokens[this.#at - 1]!.end }
  }

  /** The statements up to the end of a line or a semicolon. */
  statement(): readonly Statement[] {
    if (this.#accept(';')) return []
    const { at, text } = this.token
    const made = this.#isPython && (text === 'import' || text === 'from') ? this.#imports() : this.#assignments()
    if (!this.#accept(';') && !this.token.isFirst) throw this.#unknown()
    return made.map(one => ({ ...one, ...this.#from(at) }))
  }

  #imports(): readonly Statement[] {
    const { at } = this.token
    const from = this.#accept('from')
    if (!from) this.#expect('import')
    const dotted = () => {
      let name = this.#name()
      while (this.#accept('.')) name += `.${this.#name()}`
      return name
    }
    const modules = [dotted()]
    if (from) {
      this.#expect('import')
      const names = [this.#name()]
      while (this.#accept(',')) names.push(this.#name())
      return [{ type: 'import', module: modules[0]!, names, alias: '', ...this.#from(at) }]
    }
    const alias = this.#accept('as') ? this.#name() : ''
    while (this.#accept(',')) modules.push(dotted())
    return modules.map(module => ({ type: 'import', module, names: [], alias, ...this.#from(at) }))
  }

  #assignments(): readonly Statement[] {
    const { at } = this.token
    const declares = this.#isPython ? undefined : (['const', 'let', 'var'] as const).find(word => this.#accept(word))
    const made: Statement[] = []
    do made.push(this.#assignment(at, declares ?? ''))
    while (declares && this.#accept(','))
    return made
  }

  #assignment(at: number, declares: '' | 'const' | 'let' | 'var'): Statement {
    const next = this.#tokens[this.#at + 1]!
    const [, operator] = /^([-+*/%]|\*\*|\/\/)?=$/.exec(next.type === 'sign' ? next.text : '') ?? ['', undefined]
    const isAssigned = next.type === 'sign' && /^([-+*/%]|\*\*|\/\/)?=$/.test(next.text)
    const { at: start, end, type } = this.token
    const target = { at: start, end }
    if (!isAssigned || type !== 'name') {
      if (declares === 'const') throw this.#unknown()
      if (declares === '') return { type: 'expression', value: this.#tuple(), ...this.#from(at) }
      const name = this.#name()
      return {
        type: 'assign',
        name,
        value: { type: 'value', value: undefined, ...target },
        declares,
        target,
        sign: target,
        ...this.#from(at),
      }
    }
    const name = this.#name()
    const sign = this.#tokens[this.#at++]!
    const right = this.#tuple()
    const left: Expression = { type: 'name', name, ...target }
    const value: Expression =
      operator === undefined ? right : { type: 'binary', operator, left, right, sign, ...this.#from(at) }
    return { type: 'assign', name, value, declares, target, sign, ...this.#from(at) }
  }

  /** `1, 2` is a tuple in Python. */
  #tuple(): Expression {
    const { at } = this.token
    const first = this.#expression()
    if (!this.#isPython || !this.#is(',')) return first
    const items = [first]
    while (this.#accept(',') && !this.token.isFirst) items.push(this.#expression())
    return { type: 'list', items, isTuple: true, ...this.#from(at) }
  }

  #expression(): Expression {
    if (++this.#depth > maxDepth) throw new Unsimulated('너무 깊은 괄호')
    const { at } = this.token
    const first = this.#binary(0)
    this.#depth--
    if (this.#isPython && !this.token.isFirst && this.#accept('if')) {
      const test = this.#binary(0)
      this.#expect('else')
      return { type: 'choice', test, yes: first, no: this.#expression(), ...this.#from(at) }
    }
    if (this.#isPython || !this.#accept('?')) return first
    const yes = this.#expression()
    this.#expect(':')
    return { type: 'choice', test: first, yes, no: this.#expression(), ...this.#from(at) }
  }

  #binary(level: number): Expression {
    const operators = this.#grammar.levels[level]
    if (!operators) return this.#unary()
    const { at } = this.token
    // NOT binds more loosely than comparisons.
    if (operators[0] === 'not') {
      if (!this.#accept('not')) return this.#binary(level + 1)
      return { type: 'unary', operator: 'not', operand: this.#binary(level), ...this.#from(at) }
    }
    let left = this.#binary(level + 1)
    for (let count = 0; ; count++) {
      const { at: signAt } = this.token
      const isContinued = !this.#isPython || !this.token.isFirst
      const operator = isContinued
        ? operators.find(words =>
            words.split(' ').every((word, index) => this.#is(word, this.#tokens[this.#at + index])),
          )
        : undefined
      if (operator === undefined) return left
      // 1 < x < 3 means more than its parts in Python.
      if (this.#isPython && count > 0 && operators.includes('==')) throw this.#unknown()
      this.#at += operator.split(' ').length
      const sign = this.#from(signAt)
      // ** goes from right to left, and a sign may stand before what follows it.
      const right = this.#binary(operator === '**' ? level : level + 1)
      left = { type: 'binary', operator, left, right, sign, ...this.#from(at) }
    }
  }

  #unary(): Expression {
    const { at, text, type } = this.token
    const isPrefix = (type === 'sign' || type === 'name') && this.#grammar.prefixes.includes(text)
    if (!isPrefix) return this.#suffixes(this.#primary())
    this.#at++
    if (++this.#depth > maxDepth) throw new Unsimulated('너무 깊은 괄호')
    // -2 ** 2 is -(2 ** 2).
    const operand = this.#binary(this.#grammar.levels.length - 1)
    this.#depth--
    return { type: 'unary', operator: text, operand, ...this.#from(at) }
  }

  #suffixes(first: Expression): Expression {
    let object = first
    const { at } = first
    for (;;) {
      if (this.#isPython && this.token.isFirst) return object
      if (this.#accept('.')) object = { type: 'member', object, name: this.#member(), ...this.#from(at) }
      else if (this.#accept('[')) {
        const index = this.#expression()
        this.#expect(']')
        object = { type: 'index', object, index, ...this.#from(at) }
      } else if (this.#is('(') && !this.token.isFirst) {
        this.#at++
        object = { type: 'call', callee: object, ...this.#args(), ...this.#from(at) }
      } else return object
    }
  }

  #member(): string {
    if (this.token.type !== 'name') throw this.#unknown()
    return this.#tokens[this.#at++]!.text
  }

  #args() {
    const args: Expression[] = []
    const named: [string, Expression][] = []
    while (!this.#accept(')')) {
      const next = this.#tokens[this.#at + 1]
      if (this.#isPython && this.token.type === 'name' && next && this.#is('=', next)) {
        const name = this.#name()
        this.#at++
        named.push([name, this.#expression()])
      } else args.push(this.#expression())
      if (!this.#is(')')) this.#expect(',')
    }
    return { args, named, end: this.#tokens[this.#at - 1]!.end }
  }

  /** Items up to a closing bracket, with a comma after the last or not. */
  #items(close: string): readonly Expression[] {
    const items: Expression[] = []
    while (!this.#accept(close)) {
      items.push(this.#expression())
      if (!this.#is(close)) this.#expect(',')
    }
    return items
  }

  #primary(): Expression {
    const { at, end, type, text } = this.token
    const span = { at, end }
    if (type === 'number') {
      this.#at++
      const isWhole = this.#isPython && /^(\d+|0[xXbB].*)$/.test(text)
      return { type: 'value', value: isWhole ? BigInt(text) : Number(text), ...span }
    }
    if (type === 'text') {
      this.#at++
      let value = text
      let last = end
      // Python joins texts that stand side by side.
      while (this.#isPython && this.token.type === 'text' && !this.token.isFirst) {
        value += this.token.text
        last = this.#tokens[this.#at++]!.end
      }
      return { type: 'value', value, at, end: last }
    }
    if (type === 'template') {
      this.#at++
      return { type: 'template', parts: this.#parts(text), ...span }
    }
    if (this.#accept('(')) return this.#parenthesized(at)
    if (this.#accept('[')) {
      const items = this.#items(']')
      return { type: 'list', items, isTuple: false, ...this.#from(at) }
    }
    if (this.#accept('{')) {
      const entries = this.#entries()
      return { type: 'dict', entries, ...this.#from(at) }
    }
    if (type === 'name' && this.#grammar.constants.has(text)) {
      this.#at++
      return { type: 'value', value: this.#grammar.constants.get(text), ...span }
    }
    return { type: 'name', name: this.#name(), ...span }
  }

  #parenthesized(at: number): Expression {
    const items: Expression[] = []
    let hasComma = false
    while (!this.#accept(')')) {
      items.push(this.#expression())
      hasComma = this.#is(',') || hasComma
      if (!this.#is(')')) this.#expect(',')
    }
    const isTuple = this.#isPython && (hasComma || items.length === 0)
    if (isTuple) return { type: 'list', items, isTuple, ...this.#from(at) }
    if (items.length !== 1 || this.#is('=>')) throw this.#unknown()
    return { ...items[0]!, ...this.#from(at) }
  }

  #entries(): readonly (readonly [Expression, Expression])[] {
    const entries: [Expression, Expression][] = []
    while (!this.#accept('}')) {
      const { at, end, type, text } = this.token
      const isBare = !this.#isPython && type === 'name'
      const key: Expression = isBare ? { type: 'value', value: text, at, end } : this.#expression()
      if (isBare) this.#at++
      // { a } is { a: a }.
      const isShort = isBare && (this.#is(',') || this.#is('}'))
      if (!isShort) this.#expect(':')
      entries.push([key, isShort ? { type: 'name', name: text, at, end } : this.#expression()])
      if (!this.#is('}')) this.#expect(',')
    }
    return entries
  }

  #parts(content: string) {
    const parts: (string | { value: Expression; format: string })[] = []
    const pattern = this.#isPython
      ? /\{\{|\}\}|\{((?:[^{}:'"]|'[^']*'|"[^"]*")*)(:[^{}]*)?\}/g
      : /\$\{((?:[^{}`'"]|'[^']*'|"[^"]*")*)\}/g
    let at = 0
    for (const { 0: found, 1: code, 2: format = '', index } of content.matchAll(pattern)) {
      parts.push(unescape(content.slice(at, index)))
      at = index + found.length
      if (code === undefined) {
        parts.push(found[0]!)
        continue
      }
      const [statement, ...more] = parseProgram(code, this.#grammar)
      if (statement?.type !== 'expression' || more.length > 0) throw new Unsimulated(found)
      parts.push({ value: statement.value, format: format.slice(1) })
    }
    const rest = content.slice(at)
    if (this.#isPython ? /[{}]/.test(rest) : rest.includes('${')) throw new Unsimulated(rest)
    return [...parts, unescape(rest)]
  }
}
