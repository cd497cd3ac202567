import type { Declaration, OptionSpec } from '../../command.ts'

export const lsOptions: readonly OptionSpec[] = [
  { name: 'filter', short: 'f', type: 'filter', description: '조건에 맞는 것만 보기 (예: "enabled=true")' },
  { name: 'format', type: 'string', description: "출력 형식: 'table', 'table 템플릿', 'json', Go 템플릿" },
  { name: 'no-trunc', type: 'bool', description: '줄이지 않고 모두 보기' },
  { name: 'quiet', short: 'q', type: 'bool', description: 'ID만 보기' },
]

export const lsDeclaration: Declaration = {
  short: '플러그인 목록 보기',
  usage: '[OPTIONS]',
  args: [0, 0],
  options: lsOptions,
}
