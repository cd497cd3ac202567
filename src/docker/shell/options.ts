import type { Dialect } from './dialect.ts'
import type { Reader, Writer } from './host.ts'

/** What the shell takes from the system it runs on. */
export interface Tools {
  pipe(): { readonly reader: Reader; readonly writer: Writer }
  /** What `printf` prints. */
  printf(format: string, words: readonly string[], dialect: Dialect): Promise<Printed>
}

/** What `printf` makes of its arguments. */
export interface Printed {
  readonly output: string
  /** Arguments that are no numbers, or begin as one only. */
  readonly problems: readonly { readonly word: string; readonly isPartial: boolean }[]
  /** Where the format has no conversion after its `%`, which ends everything. */
  readonly invalid?: { readonly directive: string; readonly letter: string; readonly rest: string }
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
  /** Begun as `bash -l`. */
  readonly login?: boolean
  /** Begun as `bash --norc`. */
  readonly bare?: boolean
}
