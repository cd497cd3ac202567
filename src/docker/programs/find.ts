import type { Entry } from '../engine/files/tree.ts'
import { Expression } from './find-expression.ts'
import type { Found } from './find-tests.ts'
import { entryAt } from './flavour.ts'
import { tool } from './tool.ts'

export const find = tool(
  '',
  async call => {
    const { process, operands } = call
    const at = operands.findIndex(word => /^[-!(]/.test(word))
    const starts = at < 0 ? operands : operands.slice(0, at)
    const expression = new Expression(call, at < 0 ? [] : operands.slice(at))
    const visit = async (name: string, path: string, entry: Entry, depth: number): Promise<void> => {
      await process.tick()
      const found: Found = { name, path, entry, depth, pruned: false }
      const { depthFirst } = expression
      if (!depthFirst && depth >= expression.least) await expression.run(found)
      if (entry.type === 'directory' && depth < expression.most && !found.pruned) {
        const names = await call.attempt(call.pick(`'${name}'`, name), () => process.files.list(path))
        for (const inside of names ?? []) {
          const below = `${path === '/' ? '' : path}/${inside}`
          const next = entryAt(process, below, false)
          if (next) await visit(`${name.replace(/\/$/, '')}/${inside}`, below, next, depth + 1)
        }
      }
      if (depthFirst && depth >= expression.least) await expression.run(found)
    }
    for (const name of starts.length > 0 ? starts : ['.']) {
      const path = call.path(name)
      const entry = entryAt(process, path, false)
      if (entry) await visit(name, path, entry, 0)
      else await call.complain(`${call.pick(`'${name}'`, name)}: No such file or directory`)
    }
    return (await expression.finish()) ? undefined : 1
  },
  { plain: true },
)
