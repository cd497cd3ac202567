import type { Declaration } from '../../command.ts'

export const diffDeclaration: Declaration = {
  usage: 'CONTAINER',
  args: [1, 1],
  completes: ['container'],
  options: [],
}
