import type { Declaration } from '../../command.ts'

export const useDeclaration: Declaration = {
  short: '쓸 컨텍스트 고르기',
  usage: 'CONTEXT',
  args: [0, Infinity],
  completes: ['context'],
  options: [],
}
