import type { Address, Command } from './sed-script.ts'
import { Failure } from './tool.ts'

/** Where a script is when it asks whether a command is meant. */
export interface Place {
  /** Counts from 1. */
  readonly number: number
  readonly isLast: boolean
  /** The pattern space. */
  readonly space: string
}

/** Tells which commands of a script are meant by their addresses; remembers ranges that have begun. */
export class Selector {
  /** The line that a range ends at; Infinity where an expression ends it. */
  readonly #ends = new Map<Command, number>()
  #lastRegex: RegExp | undefined

  selects(command: Command, place: Place): boolean {
    const [from, to] = command.addresses
    if (!from) return true
    if (!to) return this.#matches(from, place)
    const { number, isLast } = place
    const end = this.#ends.get(command)
    if (end !== undefined) {
      if (end <= number || (end === Infinity && this.#matches(to, place))) this.#ends.delete(command)
      return end === Infinity || number <= end
    }
    // `0,/x/` begins before the first line, so that it may end there.
    const isZero = from.kind === 'line' && from.line === 0 && number === 1
    if (!isZero && !this.#matches(from, place)) return false
    if (isZero && this.#matches(to, place)) return true
    const until = to.kind === 'after' ? number + to.count : to.kind === 'line' ? to.line : Infinity
    if (until > number && !(to.kind === 'last' && isLast)) this.#ends.set(command, until)
    return true
  }

  /** Whether a range has begun and goes on behind this line. */
  isWithin(command: Command): boolean {
    return this.#ends.has(command)
  }

  /** The expression given, else the one used last. */
  remembered(regex: RegExp | undefined): RegExp {
    this.#lastRegex = regex ?? this.#lastRegex
    if (!this.#lastRegex) throw new Failure('no previous regular expression')
    this.#lastRegex.lastIndex = 0
    return this.#lastRegex
  }

  #matches(address: Address, { number, isLast, space }: Place): boolean {
    switch (address.kind) {
      case 'line':
        return number === address.line
      case 'last':
        return isLast
      case 'step': {
        const past = number - address.first
        return address.step === 0 ? past === 0 : past >= 0 && past % address.step === 0
      }
      case 'after':
        return false
      case 'regex':
        return this.remembered(address.regex).test(space)
    }
  }
}
