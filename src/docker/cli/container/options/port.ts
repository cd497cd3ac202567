import type { Declaration } from '../../command.ts'

export const portDeclaration: Declaration = {
  usage: 'CONTAINER [PRIVATE_PORT[/PROTO]]',
  args: [1, 2],
  completes: ['running'],
  options: [],
}
