import type { Declaration } from '../../command.ts'

export const topDeclaration: Declaration = {
  short: '컨테이너에서 실행 중인 프로세스 보기',
  usage: 'CONTAINER [ps OPTIONS]',
  args: [1, Infinity],
  optionsFirst: true,
  completes: ['running'],
  options: [],
}
