import type { Declaration, OptionSpec } from '../../command.ts'

export const exportOptions: readonly OptionSpec[] = [
  { name: 'output', short: 'o', type: 'string', description: '표준 출력 대신 파일에 쓰기' },
]

export const exportDeclaration: Declaration = {
  short: '컨테이너의 파일을 tar로 내보내기',
  usage: '[OPTIONS] CONTAINER',
  args: [1, 1],
  completes: ['container'],
  options: exportOptions,
}
