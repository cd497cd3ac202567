import type { Declaration, OptionSpec } from '../../command.ts'

export const imagesOptions: readonly OptionSpec[] = [
  { name: 'all', short: 'a', type: 'bool', description: '중간 이미지까지 모두 보기' },
  { name: 'digests', type: 'bool', description: '다이제스트 보기' },
  { name: 'filter', short: 'f', type: 'filter', description: '조건에 맞는 것만 보기' },
  { name: 'format', type: 'string', description: "출력 형식: 'table', 'table 템플릿', 'json', Go 템플릿" },
  { name: 'no-trunc', type: 'bool', description: '줄이지 않고 모두 보기' },
  { name: 'quiet', short: 'q', type: 'bool', description: 'ID만 보기' },
  { name: 'tree', type: 'bool', description: '여러 플랫폼 이미지를 나무 모양으로 보기 (실험 기능)' },
]

export const imagesDeclaration: Declaration = {
  short: '이미지 목록 보기',
  usage: '[OPTIONS] [REPOSITORY[:TAG]]',
  args: [0, 1],
  completes: ['image'],
  options: imagesOptions,
}
