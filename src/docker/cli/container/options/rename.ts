import type { Declaration } from '../../command.ts'

export const renameDeclaration: Declaration = {
  short: '컨테이너 이름 바꾸기',
  usage: 'CONTAINER NEW_NAME',
  args: [2, 2],
  completes: ['container'],
  options: [],
}
