import { joinPath, type Process } from '../../api/process.ts'
import { CliError } from '../command.ts'
import { fileFailure } from './host-file.ts'

/** The file that `--cidfile` names: there from the beginning, and gone again where no id came to stand in it. */
export class CidFile {
  readonly #process: Process
  readonly #path: string | undefined
  #written = false

  /** Throws CliError. */
  constructor(process: Process, path: string) {
    this.#process = process
    this.#path = path === '' ? undefined : joinPath(process.cwd, path)
    if (this.#path === undefined) return
    if (exists(process, this.#path)) {
      throw new CliError(`container ID file found, make sure the other container isn't running or delete ${path}`)
    }
    try {
      process.files.write(this.#path, '', { owner: process.user })
    } catch (error) {
      const failure = fileFailure(error, `failed to create the container ID file: open ${path}`)
      this.#path = undefined
      throw failure
    }
  }

  write(id: string): void {
    if (this.#path === undefined) return
    this.#process.files.write(this.#path, id)
    this.#written = true
  }

  close(): void {
    if (this.#path !== undefined && !this.#written) this.#process.files.remove(this.#path)
  }
}

function exists({ files }: Process, path: string): boolean {
  try {
    return files.stat(path) !== undefined
  } catch {
    return false
  }
}
