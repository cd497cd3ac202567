import type { NoResponse } from './exchange.ts'
import type { Url } from './url.ts'

/** A failure of a transfer: curl's exit code and text. */
export class Trouble extends Error {
  override readonly name = 'Trouble'
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

/** Why there is no response, in curl's words; `ms` is how long it took. */
export function troubleOf({ reason, address }: NoResponse, { host, port }: Url, ms: number): Trouble {
  switch (reason) {
    case 'unresolved':
      return new Trouble(6, `Could not resolve host: ${host}`)
    case 'timeout':
      return new Trouble(28, `Failed to connect to ${host}:${port} after ${ms} ms: Timeout was reached`)
    case 'late':
      return new Trouble(28, `Operation timed out after ${ms} milliseconds with 0 bytes received`)
    case 'reset':
      return new Trouble(56, 'Recv failure: Connection reset by peer')
    case 'empty':
      return new Trouble(52, 'Empty reply from server')
    case 'tls':
      return new Trouble(35, `TLS connect error: error:0A00010B:SSL routines::wrong version number`)
    case 'refused':
    case 'noHost':
    case 'noNetwork':
      return new Trouble(
        7,
        `Failed to connect to ${host === address ? address : host}:${port} after ${ms} ms: Could not connect to server`,
      )
  }
}
