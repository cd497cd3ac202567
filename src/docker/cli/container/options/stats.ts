import type { Declaration, OptionSpec } from '../../command.ts'

export const statsOptions: readonly OptionSpec[] = [
  { name: 'all', short: 'a', type: 'bool', description: '정지한 컨테이너까지 모두 보기' },
  { name: 'format', type: 'string', description: "출력 형식: 'table', 'table 템플릿', 'json', Go 템플릿" },
  { name: 'no-stream', type: 'bool', description: '한 번만 보고 끝내기' },
  { name: 'no-trunc', type: 'bool', description: '줄이지 않고 모두 보기' },
]

export const statsDeclaration: Declaration = {
  short: '컨테이너의 자원 사용량을 실시간으로 보기',
  usage: '[OPTIONS] [CONTAINER...]',
  args: [0, Infinity],
  completes: ['running...'],
  options: statsOptions,
}
