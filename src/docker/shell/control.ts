/** Leaves what runs: `break`, `continue`, `return`, `exit`, or Ctrl-C back to the prompt. */
export class Jump extends Error {
  override readonly name = 'Jump'
  readonly kind: 'break' | 'continue' | 'return' | 'exit' | 'interrupt'
  /** Loops to leave, or the exit status. */
  readonly count: number

  constructor(kind: Jump['kind'], count: number) {
    super(kind)
    this.kind = kind
    this.count = count
  }
}

/** A mistake that ends a script but not an interactive shell; `message` is in the dialect's words. */
export class ShellError extends Error {
  override readonly name = 'ShellError'
  readonly status: number

  constructor(message: string, status: number) {
    super(message)
    this.status = status
  }
}

/** A builtin's complaint; in dash and BusyBox one of a special builtin with status 2 ends a script. */
export class BuiltinError extends Error {
  override readonly name = 'BuiltinError'
  readonly status: number
  /** Whether the message does not name the builtin. */
  readonly isBare: boolean

  constructor(message: string, status: number, isBare = false) {
    super(message)
    this.status = status
    this.isBare = isBare
  }
}

/** A redirection that cannot be made; the command does not run. */
export class RedirectError extends Error {
  override readonly name = 'RedirectError'
}
