/** One message of a pull, push, load or import, as the daemon streams them. */
export interface Progress {
  readonly status?: string
  /** Bytes; empty where the line has no bar but is one that later messages replace. */
  readonly progressDetail?: { readonly current?: number; readonly total?: number }
  /** A layer's short id, or the tag for "Pulling from". */
  readonly id?: string
  readonly stream?: string
  readonly errorDetail?: { readonly message: string }
  /** Ends the stream. */
  readonly error?: string
}

/** The message of a failure. */
export const failed = (message: string): Progress => ({ errorDetail: { message }, error: message })
