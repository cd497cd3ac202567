import { FileError } from '../engine/files/error.ts'
import type { Entry } from '../engine/files/tree.ts'
import type { Process } from '../engine/process/types.ts'

/** The entry at an absolute path, or undefined where nothing can be there. */
export function entryAt({ files }: Pick<Process, 'files'>, path: string, follow = true): Entry | undefined {
  try {
    return follow ? files.stat(path) : files.lstat(path)
  } catch (error) {
    if (error instanceof FileError) return undefined
    throw error
  }
}

/** Whether the tools of a system are BusyBox's instead of GNU's. */
export const isBusybox = (process: Pick<Process, 'files'>) => entryAt(process, '/bin/busybox') !== undefined
