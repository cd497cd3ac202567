import type { Declaration } from '../../command.ts'

export const pauseDeclaration: Declaration = {
  short: '컨테이너의 모든 프로세스 일시 정지하기',
  usage: 'CONTAINER [CONTAINER...]',
  args: [1, Infinity],
  completes: ['running...'],
  options: [],
}
