import type { Declaration, OptionSpec } from '../../command.ts'

export const rmOptions: readonly OptionSpec[] = [
  { name: 'force', short: 'f', type: 'bool', description: '실행 중이어도 강제로 지우기 (SIGKILL)' },
  { name: 'link', short: 'l', type: 'bool', description: '지정한 링크 지우기' },
  { name: 'volumes', short: 'v', type: 'bool', description: '컨테이너의 이름 없는 볼륨도 지우기' },
]

export const rmDeclaration: Declaration = {
  short: '컨테이너 지우기',
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  args: [1, Infinity],
  completes: ['container...'],
  options: rmOptions,
}
