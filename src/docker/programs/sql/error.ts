/** What a server answers to a statement that it does not carry out. */
export interface Problem {
  readonly message: string
  /** MySQL's number of the error. */
  readonly code?: number
  /** SQLSTATE, such as 42000. */
  readonly state?: string
  readonly detail?: string
  readonly hint?: string
  /** Where in the statement. */
  readonly at?: number
  /** It is the simulator that cannot, not the server. */
  readonly isUnsimulated?: true
}

/** A statement was not carried out. */
export class SqlError extends Error {
  override readonly name = 'SqlError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}
