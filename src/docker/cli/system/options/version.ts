import type { Declaration, OptionSpec } from '../../command.ts'

export const versionOptions: readonly OptionSpec[] = [
  { name: 'format', short: 'f', type: 'string', description: "출력 형식: 'json', Go 템플릿" },
]

export const versionDeclaration: Declaration = {
  short: '도커 버전 정보 보기',
  usage: '[OPTIONS]',
  args: [0, 0],
  options: versionOptions,
}
