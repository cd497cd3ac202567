import type { Declaration } from '../../command.ts'

export const logoutDeclaration: Declaration = {
  usage: '[SERVER]',
  args: [0, 1],
  options: [],
}
