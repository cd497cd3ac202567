import type { Declaration, OptionSpec } from '../../command.ts'

export const inspectOptions: readonly OptionSpec[] = [
  { name: 'format', short: 'f', type: 'string', description: "출력 형식: 'json', Go 템플릿" },
  { name: 'verbose', short: 'v', type: 'bool', description: '진단용 정보까지 보기' },
]

export const inspectDeclaration: Declaration = {
  short: '네트워크의 자세한 정보 보기',
  usage: '[OPTIONS] NETWORK [NETWORK...]',
  args: [1, Infinity],
  completes: ['network...'],
  options: inspectOptions,
}
