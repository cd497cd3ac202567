import { FileError } from '../../engine/files/error.ts'
import type { Process } from '../../engine/process/types.ts'
import { entryAt } from '../flavour.ts'

/** Writes to a log: a file, or the process's own output where the path leads there. */
export async function writeLog(process: Process, path: string, text: string): Promise<void> {
  const entry = entryAt(process, path)
  if (entry?.type === 'device') {
    const stream = entry.device === 'stderr' ? process.stderr : entry.device === 'stdout' ? process.stdout : undefined
    await stream?.write(text)
    return
  }
  try {
    process.files.write(path, text, { append: true })
  } catch (error) {
    if (!(error instanceof FileError)) throw error
  }
}
