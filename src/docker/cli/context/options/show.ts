import type { Declaration } from '../../command.ts'

export const showDeclaration: Declaration = {
  usage: '',
  args: [0, 0],
  options: [],
}
