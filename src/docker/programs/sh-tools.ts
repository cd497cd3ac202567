import { Pipe } from '../engine/process/stream.ts'
import type { Tools } from '../shell/options.ts'

/** What the shell shares with the tools of its system. */
export const tools: Tools = {
  pipe: () => {
    const pipe = new Pipe()
    return { reader: pipe.reader, writer: pipe }
  },
  printf: async (...given) => (await import('./printf.ts')).formatted(...given),
}
