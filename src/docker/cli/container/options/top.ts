import type { Declaration } from '../../command.ts'

export const topDeclaration: Declaration = {
  usage: 'CONTAINER [ps OPTIONS]',
  args: [1, Infinity],
  optionsFirst: true,
  completes: ['running'],
  options: [],
}
