import type { Declaration, OptionSpec } from '../../command.ts'

export const inspectOptions: readonly OptionSpec[] = [
  { name: 'format', short: 'f', type: 'string', description: "출력 형식: 'json', Go 템플릿" },
]

export const inspectDeclaration: Declaration = {
  short: '볼륨의 자세한 정보 보기',
  usage: '[OPTIONS] VOLUME [VOLUME...]',
  args: [1, Infinity],
  completes: ['volume...'],
  options: inspectOptions,
}
