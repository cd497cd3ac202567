import type { Declaration } from '../../command.ts'

export const exportDeclaration: Declaration = {
  short: '컨텍스트를 tar 파일로 내보내기',
  usage: '[OPTIONS] CONTEXT [FILE|-]',
  args: [1, 2],
  completes: ['context'],
  options: [],
}
