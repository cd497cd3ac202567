import type { Declaration } from '../../command.ts'

export const importDeclaration: Declaration = {
  usage: 'CONTEXT FILE|-',
  args: [2, 2],
  options: [],
}
