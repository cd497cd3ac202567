import type { Declaration } from '../../command.ts'

export const waitDeclaration: Declaration = {
  usage: 'CONTAINER [CONTAINER...]',
  args: [1, Infinity],
  completes: ['container...'],
  options: [],
}
