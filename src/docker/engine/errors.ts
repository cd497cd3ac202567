/** What kind of failure: decides the HTTP status, as moby's errdefs do. */
export type ErrorKind =
  | 'invalidParameter'
  | 'notFound'
  | 'conflict'
  | 'unauthorized'
  | 'forbidden'
  | 'notModified'
  | 'notImplemented'
  | 'unavailable'
  | 'system'

/** A failure of the engine; `message` is the daemon's own text. */
export class EngineError extends Error {
  override readonly name = 'EngineError'
  readonly kind: ErrorKind

  constructor(kind: ErrorKind, message: string) {
    super(message)
    this.kind = kind
  }
}

/** Runs a step; an EngineError of it gets `context: ` before its text. */
export function within<T>(context: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (error instanceof EngineError) throw new EngineError(error.kind, `${context}: ${error.message}`)
    throw error
  }
}
