import { entryAt } from './paths.ts'
import type { Shell } from './shell.ts'

/** Runs a file where there is one. */
export async function runFile(shell: Shell, path: string): Promise<void> {
  if (entryAt(shell.host.files, path)?.type === 'file') await shell.run(shell.host.files.read(path))
}
