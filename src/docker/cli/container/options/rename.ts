import type { Declaration } from '../../command.ts'

export const renameDeclaration: Declaration = {
  usage: 'CONTAINER NEW_NAME',
  args: [2, 2],
  completes: ['container'],
  options: [],
}
