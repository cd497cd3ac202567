import type { Declaration } from '../../command.ts'

export const unpauseDeclaration: Declaration = {
  short: '일시 정지한 컨테이너 계속하기',
  usage: 'CONTAINER [CONTAINER...]',
  args: [1, Infinity],
  completes: ['running...'],
  options: [],
}
