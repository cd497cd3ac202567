import type { Declaration, OptionSpec } from '../../command.ts'

export const infoOptions: readonly OptionSpec[] = [
  { name: 'format', short: 'f', type: 'string', description: "출력 형식: 'json', Go 템플릿" },
]

export const infoDeclaration: Declaration = {
  short: '도커 전체 정보 보기',
  usage: '[OPTIONS]',
  args: [0, 0],
  options: infoOptions,
}
