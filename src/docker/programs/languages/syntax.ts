/** Where a piece of source stands. */
export interface Span {
  readonly at: number
  readonly end: number
}

interface Shapes {
  value: { readonly value: null | undefined | boolean | bigint | number | string }
  name: { readonly name: string }
  list: { readonly items: readonly Expression[]; readonly isTuple: boolean }
  /** Keys of JavaScript's objects are texts. */
  dict: { readonly entries: readonly (readonly [key: Expression, value: Expression])[] }
  unary: { readonly operator: string; readonly operand: Expression }
  binary: { readonly operator: string; readonly left: Expression; readonly right: Expression; readonly sign: Span }
  choice: { readonly test: Expression; readonly yes: Expression; readonly no: Expression }
  member: { readonly object: Expression; readonly name: string }
  index: { readonly object: Expression; readonly index: Expression }
  call: {
    readonly callee: Expression
    readonly args: readonly Expression[]
    readonly named: readonly (readonly [name: string, value: Expression])[]
  }
  /** A text with expressions in it; Python's may have a format after a colon. */
  template: { readonly parts: readonly (string | { readonly value: Expression; readonly format: string })[] }
}

/** An expression that JavaScript and Python have in common. */
export type Expression = { readonly [T in keyof Shapes]: { readonly type: T } & Shapes[T] & Span }[keyof Shapes]

export type Statement = Span &
  (
    | { readonly type: 'expression'; readonly value: Expression }
    | {
        readonly type: 'assign'
        readonly name: string
        readonly value: Expression
        readonly declares: '' | 'const' | 'let' | 'var'
        readonly target: Span
        readonly sign: Span
      }
    /** `import a`, `from a import b`; JavaScript uses require(). */
    | { readonly type: 'import'; readonly module: string; readonly names: readonly string[]; readonly alias: string }
  )
