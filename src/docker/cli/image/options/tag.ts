import type { Declaration } from '../../command.ts'

export const tagDeclaration: Declaration = {
  usage: 'SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]',
  args: [2, 2],
  completes: ['image'],
  options: [],
}
