import type { Declaration, OptionSpec } from '../../command.ts'

export const loginOptions: readonly OptionSpec[] = [
  { name: 'password', short: 'p', type: 'string', description: '비밀번호나 개인 액세스 토큰(PAT)' },
  { name: 'password-stdin', type: 'bool', description: '비밀번호나 개인 액세스 토큰(PAT)을 표준 입력에서 읽기' },
  { name: 'username', short: 'u', type: 'string', description: '사용자 이름' },
]

export const loginDeclaration: Declaration = {
  short: '레지스트리에 로그인하기',
  usage: '[OPTIONS] [SERVER]',
  args: [0, 1],
  options: loginOptions,
}
