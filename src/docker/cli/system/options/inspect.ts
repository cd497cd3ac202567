import type { Declaration, OptionSpec } from '../../command.ts'

export const inspectOptions: readonly OptionSpec[] = [
  { name: 'format', short: 'f', type: 'string', description: "출력 형식: 'json', Go 템플릿" },
  { name: 'size', short: 's', type: 'bool', description: '컨테이너라면 파일 크기도 보기' },
  { name: 'type', type: 'string', description: '이 종류의 객체만 보기' },
]

export const inspectDeclaration: Declaration = {
  short: '도커 객체의 자세한 정보 보기',
  usage: '[OPTIONS] NAME|ID [NAME|ID...]',
  args: [1, Infinity],
  completes: ['container...'],
  options: inspectOptions,
}
