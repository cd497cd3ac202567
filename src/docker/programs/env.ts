import { joinPath } from '../engine/files/path.ts'
import { become } from './spawn.ts'
import { tool } from './tool.ts'

export const env = tool(
  '+iu:C:0',
  async call => {
    const { process, operands } = call
    const variables = call.has('i') || operands[0] === '-' ? {} : { ...process.env }
    for (const name of call.values('u')) Reflect.deleteProperty(variables, name)
    const words = operands[0] === '-' ? operands.slice(1) : [...operands]
    while (/^[^=]+=/.test(words[0] ?? '')) {
      const word = words.shift()!
      const at = word.indexOf('=')
      variables[word.slice(0, at)] = word.slice(at + 1)
    }
    if (words.length === 0) {
      const end = call.has('0') ? '\0' : '\n'
      await call.out(
        Object.entries(variables)
          .map(([name, value]) => `${name}=${value}${end}`)
          .join(''),
      )
      return 0
    }
    const folder = call.value('C')
    const cwd = folder === undefined ? process.cwd : joinPath(process.cwd, folder)
    return become(process, words, call.pick("env: '%'", "env: can't execute '%'"), variables, cwd)
  },
  { usage: 125, long: 'ignore-environment=i unset=u chdir=C null=0' },
)

export const printenv = tool('0', async ({ process, operands, out }) => {
  const all = Object.entries(process.env)
  if (operands.length === 0) {
    await out(all.map(([name, value]) => `${name}=${value}\n`).join(''))
    return 0
  }
  const found = operands.filter(name => name in process.env)
  await out(found.map(name => `${process.env[name]!}\n`).join(''))
  return found.length === operands.length ? 0 : 1
})
