import type { Declaration, OptionSpec } from '../../command.ts'

export const attachOptions: readonly OptionSpec[] = [
  { name: 'detach-keys', type: 'string', description: '컨테이너에서 빠져나오는 키 바꾸기 (기본은 Ctrl-P Ctrl-Q)' },
  { name: 'no-stdin', type: 'bool', description: '표준 입력은 연결하지 않기' },
  { name: 'sig-proxy', type: 'bool', default: 'true', description: '받은 시그널을 프로세스에 전달하기' },
]

export const attachDeclaration: Declaration = {
  short: '실행 중인 컨테이너의 입출력에 연결하기',
  usage: '[OPTIONS] CONTAINER',
  args: [1, 1],
  completes: ['running'],
  options: attachOptions,
}
