import type { Dialect } from './dialect.ts'
import type { Reader, Writer } from './host.ts'

/** What the shell takes from the system it runs on. */
export interface Tools {
  pipe(): { readonly reader: Reader; readonly writer: Writer }
  /** What `printf` prints, and what it says of arguments that are no numbers: `'x': expected a numeric value`. */
  printf(format: string, words: readonly string[]): Promise<Printed>
}

interface Printed {
  readonly output: string
  readonly problems: readonly string[]
}

export interface ShellOptions {
  readonly dialect: Dialect
  readonly tools: Tools
  /** Where commands come from: `-c`, a file, stdin, or a terminal. */
  readonly mode: 'command' | 'script' | 'stdin' | 'interactive'
  /** `$0`. */
  readonly name?: string
  readonly positional?: readonly string[]
  /** Letters of `set -e`, names of `set -o pipefail`. */
  readonly flags?: Iterable<string>
}
