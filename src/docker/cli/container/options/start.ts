import type { Declaration, OptionSpec } from '../../command.ts'

export const startOptions: readonly OptionSpec[] = [
  { name: 'attach', short: 'a', type: 'bool', description: '출력을 연결하고 시그널 전달하기' },
  {
    name: 'checkpoint',
    type: 'string',
    hidden: true,
    needs: 'with experimental features enabled',
    description: '이 체크포인트에서 되살리기',
  },
  {
    name: 'checkpoint-dir',
    type: 'string',
    hidden: true,
    needs: 'with experimental features enabled',
    description: '체크포인트가 있는 폴더',
  },
  { name: 'detach-keys', type: 'string', description: '컨테이너에서 빠져나오는 키 바꾸기 (기본은 Ctrl-P Ctrl-Q)' },
  { name: 'interactive', short: 'i', type: 'bool', description: '컨테이너의 표준 입력 연결하기' },
]

export const startDeclaration: Declaration = {
  short: '정지한 컨테이너 시작하기',
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  args: [1, Infinity],
  completes: ['stopped...'],
  options: startOptions,
}
