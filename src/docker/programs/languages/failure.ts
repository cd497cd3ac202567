import type { Expression, Span } from './syntax.ts'

/** A program does what the language forbids: a NameError, a TypeError … */
export class LanguageError extends Error {
  readonly kind: string
  /** The expression that failed, or where it stands. */
  span: Expression | Span | undefined
  /** Properties of the error that are shown after it, a line each. */
  readonly details: readonly string[]

  constructor(kind: string, message: string, span?: Expression | Span, details: readonly string[] = []) {
    super(message)
    this.name = 'LanguageError'
    this.kind = kind
    this.span = span
    this.details = details
  }
}

/** A program needs what the simulator's small part of the language does not have. */
export class Unsimulated extends Error {
  override readonly name = 'Unsimulated'
}

/** A program ends in the middle of something. */
export class Unfinished extends Unsimulated {}

/** `exit()`, `process.exit()`. */
export class Exit extends Error {
  override readonly name = 'Exit'
  readonly code: number

  constructor(code: number) {
    super(`exit ${code}`)
    this.code = code
  }
}
