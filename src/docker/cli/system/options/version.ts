import type { Declaration, OptionSpec } from '../../command.ts'

export const versionOptions: readonly OptionSpec[] = [
  { name: 'format', short: 'f', type: 'string', description: "출력 형식: 'json', Go 템플릿" },
]

export const versionDeclaration: Declaration = {
  usage: '[OPTIONS]',
  args: [0, 0],
  options: versionOptions,
}
