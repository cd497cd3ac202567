import type { Context } from '../command.ts'
import type { Screen } from './progress.ts'

/** Where progress is shown on stdout, or on stderr for commands whose output is something else. */
export const stdoutScreen = ({ out, process }: Context): Screen => ({
  write: out,
  columns: process.isTerminal(1) ? (process.tty?.columns ?? 80) : undefined,
})

export const stderrScreen = ({ err, process }: Context): Screen => ({
  write: err,
  columns: process.isTerminal(2) ? (process.tty?.columns ?? 80) : undefined,
})
