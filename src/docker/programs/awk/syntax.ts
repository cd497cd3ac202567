import type { Runtime } from './runtime.ts'
import type { Value } from './values.ts'

export type Expression = (runtime: Runtime) => Value
/** Yields where others may run. */
export type Statement = (runtime: Runtime) => Generator<undefined, void>

/** Leaves statements: `break`, `next`, `exit` … */
export class Jump extends Error {
  readonly kind: 'break' | 'continue' | 'next' | 'nextfile' | 'exit' | 'return'
  readonly value: Value

  constructor(kind: Jump['kind'], value?: Value) {
    super(kind)
    this.kind = kind
    this.value = value
  }
}

/** Where a value can be put: a variable, a field, an element. */
export interface Place {
  readonly get: Expression
  readonly set: (runtime: Runtime, value: Value) => void
  /** The variable's name where it is one: as an argument it may be an array. */
  readonly name?: string
}

export interface AwkFunction {
  readonly parameters: readonly string[]
  body: Statement
}

export interface Rule {
  /** None is every record. */
  readonly from: Expression | undefined
  readonly to: Expression | undefined
  readonly action: Statement
}

export interface AwkProgram {
  readonly begin: readonly Statement[]
  readonly end: readonly Statement[]
  readonly rules: readonly Rule[]
  /** Whether `getline` takes records of the input, which then has to be there in whole. */
  readonly takesRecords: boolean
}

export const nothing: Statement = function* () {
  yield* []
}

/** A statement that only does something. */
export const simple = (act: (runtime: Runtime) => void): Statement =>
  function* (runtime) {
    yield* []
    act(runtime)
  }
