import { entryAt } from './flavour.ts'
import { tool } from './tool.ts'

export const tee = tool(
  'aip',
  async call => {
    const { process } = call
    const names: string[] = []
    for (const name of call.operands) {
      const path = call.path(name)
      const opened = await call.attempt(name, () => {
        process.files.write(path, '', { append: call.has('a'), owner: process.user })
        return true
      })
      if (opened) names.push(path)
    }
    for (let text = await process.stdin.read(); text !== undefined; text = await process.stdin.read()) {
      await call.out(text)
      for (const path of names) {
        const entry = entryAt(process, path)
        if (entry?.type !== 'device') process.files.write(path, text, { append: true })
        else if (entry.device === 'stderr') await process.stderr.write(text)
        else if (entry.device === 'stdout' || entry.device === 'tty') await call.out(text)
      }
    }
    return undefined
  },
  { long: 'append=a ignore-interrupts=i' },
)
