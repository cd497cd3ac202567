import type { Declaration, OptionSpec } from '../../command.ts'

export const dfOptions: readonly OptionSpec[] = [
  { name: 'format', type: 'string', description: "출력 형식: 'table', 'table 템플릿', 'json', Go 템플릿" },
  { name: 'verbose', short: 'v', type: 'bool', description: '하나씩 자세히 보기' },
]

export const dfDeclaration: Declaration = {
  short: '도커가 쓰는 디스크 용량 보기',
  usage: '[OPTIONS]',
  args: [0, 0],
  options: dfOptions,
}
