import { joinPath, type Process } from '../api/process.ts'
import { CliError } from './command.ts'
import { lookUp } from './container/host-path.ts'

/** Throws where a file of that name could not be written. Behaviour: docker/cli command.ValidateOutputPath. */
export function checkOutput(process: Process, path: string, context: string): void {
  const folder = /^(.*)\/[^/]*$/.exec(path)?.[1] ?? '.'
  if (folder !== '' && !lookUp(process, joinPath(process.cwd, folder))) {
    throw new CliError(`${context}invalid output path: stat ${folder}: no such file or directory`)
  }
  if (lookUp(process, joinPath(process.cwd, path))?.type === 'directory') {
    throw new CliError(`${context}cannot write to a directory`)
  }
}
