import type { Declaration } from '../../command.ts'

export const diffDeclaration: Declaration = {
  short: '컨테이너에서 바뀐 파일 보기',
  usage: 'CONTAINER',
  args: [1, 1],
  completes: ['container'],
  options: [],
}
