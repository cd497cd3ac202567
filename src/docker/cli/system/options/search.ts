import type { Declaration, OptionSpec } from '../../command.ts'

export const searchOptions: readonly OptionSpec[] = [
  { name: 'filter', short: 'f', type: 'filter', description: '조건에 맞는 것만 보기' },
  { name: 'format', type: 'string', description: 'Go 템플릿으로 보기' },
  { name: 'limit', type: 'int', description: '찾은 결과의 최대 개수' },
  { name: 'no-trunc', type: 'bool', description: '줄이지 않고 모두 보기' },
]

export const searchDeclaration: Declaration = {
  short: '도커 허브에서 이미지 찾기',
  usage: '[OPTIONS] TERM',
  args: [1, 1],
  options: searchOptions,
}
