import type { Declaration, OptionSpec } from '../../command.ts'

export const inspectOptions: readonly OptionSpec[] = [
  { name: 'format', short: 'f', type: 'string', description: "출력 형식: 'json', Go 템플릿" },
]

export const inspectDeclaration: Declaration = {
  short: '컨텍스트의 자세한 정보 보기',
  usage: '[OPTIONS] [CONTEXT] [CONTEXT...]',
  args: [0, Infinity],
  completes: ['context...'],
  options: inspectOptions,
}
