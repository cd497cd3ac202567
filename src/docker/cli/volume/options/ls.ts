import type { Declaration, OptionSpec } from '../../command.ts'

export const lsOptions: readonly OptionSpec[] = [
  { name: 'cluster', type: 'bool', hidden: true, description: '클러스터 볼륨만 다루기' },
  { name: 'filter', short: 'f', type: 'filter', description: '조건에 맞는 것만 보기' },
  { name: 'format', type: 'string', description: "출력 형식: 'table', 'table 템플릿', 'json', Go 템플릿" },
  { name: 'quiet', short: 'q', type: 'bool', description: '볼륨 이름만 보기' },
]

export const lsDeclaration: Declaration = {
  short: '볼륨 목록 보기',
  usage: '[OPTIONS]',
  args: [0, 0],
  options: lsOptions,
}
