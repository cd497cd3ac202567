import type { Declaration } from '../../command.ts'

export const exportDeclaration: Declaration = {
  usage: '[OPTIONS] CONTEXT [FILE|-]',
  args: [1, 2],
  completes: ['context'],
  options: [],
}
