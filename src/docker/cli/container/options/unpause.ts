import type { Declaration } from '../../command.ts'

export const unpauseDeclaration: Declaration = {
  usage: 'CONTAINER [CONTAINER...]',
  args: [1, Infinity],
  completes: ['running...'],
  options: [],
}
