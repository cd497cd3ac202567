import type { Declaration } from '../../command.ts'

export const showDeclaration: Declaration = {
  short: '지금 쓰는 컨텍스트 이름 보기',
  usage: '',
  args: [0, 0],
  options: [],
}
