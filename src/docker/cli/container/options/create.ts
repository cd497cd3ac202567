import type { Declaration } from '../../command.ts'
import { runDeclaration, runOptions } from './run.ts'

/** Options that only `run` has. */
const notOfCreate = ['detach', 'detach-keys', 'sig-proxy']

const createOptions = runOptions.filter(({ name }) => !notOfCreate.includes(name))

export const createDeclaration: Declaration = {
  short: '컨테이너를 만들기만 하고 실행하지 않기',
  usage: '[OPTIONS] IMAGE [COMMAND] [ARG...]',
  args: [1, Infinity],
  optionsFirst: true,
  completes: ['image'],
  options: createOptions,
  moreOptions: runDeclaration.moreOptions!,
}
