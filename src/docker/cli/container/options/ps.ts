import type { Declaration, OptionSpec } from '../../command.ts'

export const psOptions: readonly OptionSpec[] = [
  { name: 'all', short: 'a', type: 'bool', description: '정지한 컨테이너까지 모두 보기' },
  { name: 'filter', short: 'f', type: 'filter', description: '조건에 맞는 것만 보기' },
  { name: 'format', type: 'string', description: "출력 형식: 'table', 'table 템플릿', 'json', Go 템플릿" },
  { name: 'last', short: 'n', type: 'int', default: '-1', description: '마지막에 만든 n개 보기 (정지한 것도)' },
  { name: 'latest', short: 'l', type: 'bool', description: '마지막에 만든 컨테이너 보기 (정지한 것도)' },
  { name: 'no-trunc', type: 'bool', description: '줄이지 않고 모두 보기' },
  { name: 'quiet', short: 'q', type: 'bool', description: 'ID만 보기' },
  { name: 'size', short: 's', type: 'bool', description: '파일 크기 보기' },
]

export const psDeclaration: Declaration = {
  short: '컨테이너 목록 보기',
  usage: '[OPTIONS]',
  args: [0, 0],
  options: psOptions,
}
