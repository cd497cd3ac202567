import { messageOf } from '../failure.ts'

/** The exit code of `run` for what the daemon would not do: as a shell's where a command could not be run, else 125. */
export function failureCode(error: unknown): number {
  const message = messageOf(error)
  if (/executable file not found|no such file or directory/.test(message)) return 127
  return /permission denied|is a directory/.test(message) ? 126 : 125
}
