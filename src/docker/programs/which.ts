import { ExecError } from '../engine/process/types.ts'
import { tool } from './tool.ts'

export const which = tool('as', async ({ process, operands, has, out }) => {
  let missing = operands.length === 0
  for (const name of operands) {
    const paths = name.includes('/') ? [name] : (process.env.PATH ?? '').split(':').map(folder => `${folder}/${name}`)
    const found = paths.filter(
      path => !(process.machine.findExecutable(path, process.env, process.cwd) instanceof ExecError),
    )
    if (found.length === 0) missing = true
    for (const path of has('a') ? found : found.slice(0, 1)) await out(`${path}\n`)
  }
  return missing ? 1 : 0
})

/** Erases the screen, as xterm's entry in terminfo says. */
export const clear = tool('xVT:', async ({ out, pick }) => {
  await out(pick('\x1b[H\x1b[2J\x1b[3J', '\x1b[H\x1b[J'))
  return 0
})
