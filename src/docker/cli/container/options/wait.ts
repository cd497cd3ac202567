import type { Declaration } from '../../command.ts'

export const waitDeclaration: Declaration = {
  short: '컨테이너가 끝날 때까지 기다렸다가 종료 코드 보기',
  usage: 'CONTAINER [CONTAINER...]',
  args: [1, Infinity],
  completes: ['container...'],
  options: [],
}
