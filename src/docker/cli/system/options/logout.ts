import type { Declaration } from '../../command.ts'

export const logoutDeclaration: Declaration = {
  short: '레지스트리에서 로그아웃하기',
  usage: '[SERVER]',
  args: [0, 1],
  options: [],
}
