import { FileError } from '../files/error.ts'

/** What a look at files gives; undefined where the way there ends. */
export function lookup<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch (error) {
    if (error instanceof FileError) return undefined
    throw error
  }
}
