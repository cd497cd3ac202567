import type { Example, ExampleCommand } from './examples.ts'
import { workFolder, writeLine } from './file-commands.ts'

/** All that an example runs: its files first, each written by a command. */
export function linesOf({ files = {}, commands }: Example): readonly ExampleCommand[] {
  const writes = Object.entries(files).map(([path, text]) => ({
    line: writeLine(workFolder, `${workFolder}/${path}`, text, path.includes('/')),
    note: `${path} 파일을 만들어요`,
  }))
  return [...writes, ...commands]
}
