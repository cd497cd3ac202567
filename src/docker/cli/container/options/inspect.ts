import type { Declaration, OptionSpec } from '../../command.ts'

export const inspectOptions: readonly OptionSpec[] = [
  { name: 'format', short: 'f', type: 'string', description: "출력 형식: 'json', Go 템플릿" },
  { name: 'size', short: 's', type: 'bool', description: '파일 크기 보기' },
]

export const inspectDeclaration: Declaration = {
  short: '컨테이너의 자세한 정보 보기',
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  args: [1, Infinity],
  completes: ['container...'],
  options: inspectOptions,
}
