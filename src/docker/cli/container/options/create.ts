import type { Declaration } from '../../command.ts'
import { runOptions } from './run.ts'

/** Options that only `run` has. */
const notOfCreate = ['detach', 'detach-keys', 'sig-proxy']

export const createOptions = runOptions.filter(({ name }) => !notOfCreate.includes(name))

export const createDeclaration: Declaration = {
  usage: '[OPTIONS] IMAGE [COMMAND] [ARG...]',
  args: [1, Infinity],
  optionsFirst: true,
  completes: ['image'],
  options: createOptions,
}
