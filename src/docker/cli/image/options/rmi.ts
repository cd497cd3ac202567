import type { Declaration, OptionSpec } from '../../command.ts'

export const rmiOptions: readonly OptionSpec[] = [
  { name: 'force', short: 'f', type: 'bool', description: '강제로 지우기' },
  { name: 'no-prune', type: 'bool', description: '태그 없는 상위 이미지를 지우지 않기' },
  {
    name: 'platform',
    type: 'strings',
    description: '이 플랫폼만 지우기 (형식: "os[/arch[/variant]]", 예: "linux/amd64")',
  },
]

export const rmiDeclaration: Declaration = {
  short: '이미지 지우기',
  usage: '[OPTIONS] IMAGE [IMAGE...]',
  args: [1, Infinity],
  completes: ['image...'],
  options: rmiOptions,
}
