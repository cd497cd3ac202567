import type { Declaration, OptionSpec } from '../../command.ts'

export const infoOptions: readonly OptionSpec[] = [
  { name: 'format', short: 'f', type: 'string', description: "출력 형식: 'json', Go 템플릿" },
]

export const infoDeclaration: Declaration = {
  usage: '[OPTIONS]',
  args: [0, 0],
  options: infoOptions,
}
