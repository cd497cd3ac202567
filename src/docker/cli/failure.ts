import { ApiError, DaemonUnreachable } from '../api/api.ts'
import { BrokenPipe, FileError, Killed } from '../api/process.ts'
import { CliError } from './command.ts'

/** A failure as the client words it. What no command expects is thrown on. */
export function messageOf(error: unknown): string {
  if (error instanceof ApiError) return `Error response from daemon: ${error.message}`
  if (error instanceof CliError || error instanceof DaemonUnreachable || error instanceof FileError)
    return error.message
  throw error
}

/** Does a step for each of several, whatever becomes of the others; throws what failed as one CliError, a line each. */
export async function forEach<T>(items: readonly T[], step: (item: T) => Promise<void>): Promise<void> {
  const failures: string[] = []
  for (const item of items) {
    try {
      await step(item)
    } catch (error) {
      if (error instanceof Killed || error instanceof BrokenPipe) throw error
      failures.push(messageOf(error))
    }
  }
  if (failures.length > 0) throw new CliError(failures.join('\n'))
}
