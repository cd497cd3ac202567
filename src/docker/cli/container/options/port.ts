import type { Declaration } from '../../command.ts'

export const portDeclaration: Declaration = {
  short: '컨테이너의 포트 연결 보기',
  usage: 'CONTAINER [PRIVATE_PORT[/PROTO]]',
  args: [1, 2],
  completes: ['running'],
  options: [],
}
