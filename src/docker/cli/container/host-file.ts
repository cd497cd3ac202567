import { FileError, joinPath, type Process } from '../../api/process.ts'
import { CliError } from '../command.ts'

/** The text of a file of the host, by its path as it was typed. Throws CliError: `open x: no such file or directory`. */
export function readHostFile(process: Process, path: string): string {
  try {
    return process.files.read(joinPath(process.cwd, path))
  } catch (error) {
    throw fileFailure(error, error instanceof FileError && error.code === 'EISDIR' ? `read ${path}` : `open ${path}`)
  }
}

/** A file's failure in Go's words, `mkdir x: file exists`; anything else as it is. */
export function fileFailure(error: unknown, doing: string): unknown {
  return error instanceof FileError ? new CliError(`${doing}: ${error.message.toLowerCase()}`) : error
}
