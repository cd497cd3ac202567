import type { Declaration, OptionSpec } from '../../command.ts'

export const inspectOptions: readonly OptionSpec[] = [
  { name: 'format', short: 'f', type: 'string', description: "출력 형식: 'json', Go 템플릿" },
  {
    name: 'platform',
    type: 'string',
    description: '이 플랫폼의 정보 보기 (형식: "os[/arch[/variant]]", 예: "linux/amd64")',
  },
]

export const inspectDeclaration: Declaration = {
  short: '이미지의 자세한 정보 보기',
  usage: '[OPTIONS] IMAGE [IMAGE...]',
  args: [1, Infinity],
  completes: ['image...'],
  options: inspectOptions,
}
