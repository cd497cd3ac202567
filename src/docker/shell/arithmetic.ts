import { ArithmeticError } from './arithmetic-error.ts'
import { apply, levels, numberOf, truth, wrap } from './arithmetic-operators.ts'
import { patterns } from './arithmetic-tokens.ts'
import type { Dialect } from './dialect.ts'

/** Where variables live. */
export interface Variables {
  get(name: string): string
  set(name: string, value: string): void
  /** dash has POSIX's operators alone: no `**`, `++` and `--`; bash has arrays. */
  readonly dialect?: Dialect
}

const maxDepth = 100

/** The value of an expression of C's operators on 64-bit integers. Throws ArithmeticError. */
export function evaluate(text: string, variables: Variables, depth = 0): bigint {
  if (depth > maxDepth) throw new ArithmeticError('deep')
  return new Evaluation(text.replaceAll('"', ''), variables, depth).result()
}

class Evaluation {
  readonly #text: string
  readonly #variables: Variables
  #at = 0
  #token = ''
  #before = 0
  #depth: number
  /** Set while what is parsed is not evaluated: the other side of `?:`, `&&`, `||`. */
  #skipping = 0

  constructor(text: string, variables: Variables, depth: number) {
    this.#text = text
    this.#variables = variables
    this.#depth = depth
    this.#advance()
  }

  result(): bigint {
    if (this.#token === '') return 0n
    const value = this.#comma()
    if (this.#token !== '') throw this.#syntax('trailing')
    return value
  }

  #advance() {
    this.#before = this.#at
    const expression = patterns[this.#variables.dialect ?? 'ash']
    expression.lastIndex = this.#at
    const found = expression.exec(this.#text)
    this.#token = found?.[1] ?? ''
    if (found) this.#at = expression.lastIndex
    else if (this.#text.slice(this.#at).trim() !== '') throw this.#syntax()
  }

  #syntax(kind: 'syntax' | 'trailing' = 'syntax') {
    // At the end it is the operator before that misses its other side.
    const rest = this.#text.slice(this.#before).trimStart()
    return new ArithmeticError(kind, rest === '' ? (/[^\w\s]+\s*$/.exec(this.#text)?.[0] ?? '') : rest)
  }

  #take(token: string): boolean {
    const found = this.#token === token
    if (found) this.#advance()
    return found
  }

  #expect(token: string) {
    if (!this.#take(token)) throw this.#syntax()
  }

  #skip(skipped: boolean, step: () => bigint): bigint {
    this.#skipping += skipped ? 1 : 0
    const value = step()
    this.#skipping -= skipped ? 1 : 0
    return value
  }

  #comma(): bigint {
    let value = this.#assignment()
    while (this.#take(',')) value = this.#assignment()
    return value
  }

  #assignment(): bigint {
    if (++this.#depth > maxDepth) throw new ArithmeticError('deep')
    const [at, before, name] = [this.#at, this.#before, this.#token]
    if (/^[A-Za-z_]/.test(name)) {
      this.#advance()
      const operator = this.#token
      if (operator === '=' || /^(?:<<|>>|[-+*/%&|^])=$/.test(operator)) {
        this.#advance()
        const right = this.#assignment()
        this.#depth--
        return this.#set(name, operator === '=' ? right : this.#apply(operator.slice(0, -1), this.#value(name), right))
      }
      this.#at = at
      this.#before = before
      this.#token = name
    }
    const value = this.#conditional()
    this.#depth--
    return value
  }

  #conditional(): bigint {
    const test = this.#or()
    if (!this.#take('?')) return test
    const yes = this.#skip(test === 0n, () => this.#assignment())
    this.#expect(':')
    const no = this.#skip(test !== 0n, () => this.#assignment())
    return test === 0n ? no : yes
  }

  #or(): bigint {
    let value = this.#and()
    while (this.#take('||')) {
      const left = value
      const right = this.#skip(left !== 0n, () => this.#and())
      value = truth(left !== 0n || right !== 0n)
    }
    return value
  }

  #and(): bigint {
    let value = this.#binary(0)
    while (this.#take('&&')) {
      const left = value
      const right = this.#skip(left === 0n, () => this.#binary(0))
      value = truth(left !== 0n && right !== 0n)
    }
    return value
  }

  #binary(level: number): bigint {
    const here = levels[level]
    if (!here) return this.#unary()
    let value = this.#binary(level + 1)
    while (Object.hasOwn(here, this.#token)) {
      const operator = this.#token
      this.#advance()
      // `**` alone groups from the right.
      value = this.#apply(operator, value, this.#binary(operator === '**' ? level : level + 1))
    }
    return value
  }

  #apply(operator: string, left: bigint, right: bigint): bigint {
    return this.#skipping > 0 ? 0n : apply(operator, left, right)
  }

  #unary(): bigint {
    if (++this.#depth > maxDepth) throw new ArithmeticError('deep')
    const value = this.#operand()
    this.#depth--
    return value
  }

  #operand(): bigint {
    const token = this.#token
    if (token === '') throw this.#syntax()
    this.#advance()
    if (token === '-') return wrap(-this.#unary())
    if (token === '+') return this.#unary()
    if (token === '!') return truth(this.#unary() === 0n)
    if (token === '~') return ~this.#unary()
    if (token === '++' || token === '--') {
      const name = this.#token
      if (!/^[A-Za-z_]/.test(name)) throw this.#syntax()
      this.#advance()
      return this.#set(name, wrap(this.#value(name) + (token === '++' ? 1n : -1n)))
    }
    if (token === '(') {
      const value = this.#comma()
      this.#expect(')')
      return value
    }
    if (/^\d/.test(token)) return numberOf(token)
    if (!/^[A-Za-z_]/.test(token)) throw this.#syntax()
    const value = this.#value(token)
    if (this.#take('++')) this.#set(token, wrap(value + 1n))
    else if (this.#take('--')) this.#set(token, wrap(value - 1n))
    return value
  }

  /** A variable's value is an expression itself. */
  #value(name: string): bigint {
    if (this.#skipping > 0) return 0n
    const text = this.#variables.get(name)
    return /^\s*\d{1,18}\s*$/.test(text) && !/^\s*0\d/.test(text)
      ? BigInt(text)
      : evaluate(text, this.#variables, this.#depth + 1)
  }

  #set(name: string, value: bigint): bigint {
    if (this.#skipping === 0) this.#variables.set(name, String(value))
    return value
  }
}
