/** An expression that cannot be evaluated. */
export class ArithmeticError extends Error {
  override readonly name = 'ArithmeticError'
  readonly kind: 'syntax' | 'trailing' | 'base' | 'division' | 'exponent' | 'deep'
  /** What is left of the expression where it went wrong. */
  readonly rest: string

  constructor(kind: ArithmeticError['kind'], rest = '') {
    super(kind)
    this.kind = kind
    this.rest = rest
  }
}
