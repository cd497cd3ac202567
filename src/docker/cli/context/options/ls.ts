import type { Declaration, OptionSpec } from '../../command.ts'

export const lsOptions: readonly OptionSpec[] = [
  { name: 'format', type: 'string', description: "출력 형식: 'table', 'table 템플릿', 'json', Go 템플릿" },
  { name: 'quiet', short: 'q', type: 'bool', description: '컨텍스트 이름만 보기' },
]

export const lsDeclaration: Declaration = {
  short: '컨텍스트 목록 보기',
  usage: '[OPTIONS]',
  args: [0, 0],
  options: lsOptions,
}
