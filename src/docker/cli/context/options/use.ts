import type { Declaration } from '../../command.ts'

export const useDeclaration: Declaration = {
  usage: 'CONTEXT',
  args: [1, 1],
  completes: ['context'],
  options: [],
}
