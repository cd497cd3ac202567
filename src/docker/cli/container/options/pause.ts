import type { Declaration } from '../../command.ts'

export const pauseDeclaration: Declaration = {
  usage: 'CONTAINER [CONTAINER...]',
  args: [1, Infinity],
  completes: ['running...'],
  options: [],
}
