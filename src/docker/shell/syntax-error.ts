/** What is wrong with a script. */
export type SyntaxProblem =
  | {
      readonly kind: 'unexpected'
      readonly token: string
      readonly word: boolean
      readonly expected?: string | undefined
    }
  /** The end came before a quote's or a bracket's end, or before a reserved word. */
  | { readonly kind: 'end'; readonly expected?: string | undefined }
  | { readonly kind: 'unterminated'; readonly token: string }
  | { readonly kind: 'unsupported'; readonly feature: string }
  | { readonly kind: 'badLoopName' }
  | { readonly kind: 'deep' }

/** A script that cannot be parsed; the shell's dialect words it. */
export class ShellSyntaxError extends Error {
  override readonly name = 'ShellSyntaxError'
  readonly problem: SyntaxProblem
  readonly line: number

  constructor(problem: SyntaxProblem, line: number) {
    super(problem.kind)
    this.problem = problem
    this.line = line
  }

  /** Whether more lines could mend it. */
  get isIncomplete(): boolean {
    return this.problem.kind === 'end' || this.problem.kind === 'unterminated'
  }
}
