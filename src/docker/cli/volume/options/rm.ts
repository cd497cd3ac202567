import type { Declaration, OptionSpec } from '../../command.ts'

export const rmOptions: readonly OptionSpec[] = [
  { name: 'force', short: 'f', type: 'bool', description: '강제로 지우기' },
]

export const rmDeclaration: Declaration = {
  short: '볼륨 지우기 (컨테이너가 쓰는 볼륨은 지울 수 없음)',
  usage: '[OPTIONS] VOLUME [VOLUME...]',
  args: [1, Infinity],
  completes: ['volume...'],
  options: rmOptions,
}
