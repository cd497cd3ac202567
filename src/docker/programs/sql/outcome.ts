/** A column of a result. */
export interface ResultColumn {
  readonly name: string
  /** Clients align it to the right. */
  readonly isNumeric: boolean
}

/** What came of a statement. */
export interface Outcome {
  /** `SELECT`, `CREATE TABLE` … as PostgreSQL's tags begin. */
  readonly tag: string
  readonly columns?: readonly ResultColumn[]
  /** Cells as text; NULL is null. */
  readonly rows?: readonly (readonly (string | null)[])[]
  /** Rows inserted, changed or deleted. */
  readonly count?: number
  /** Rows that an UPDATE found. */
  readonly matched?: number
  /** What was not done because it did not have to be. */
  readonly notices?: readonly string[]
  /** Set by USE. */
  readonly database?: string
}
