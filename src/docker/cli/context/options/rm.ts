import type { Declaration, OptionSpec } from '../../command.ts'

export const rmOptions: readonly OptionSpec[] = [
  { name: 'force', short: 'f', type: 'bool', description: '쓰고 있는 컨텍스트도 지우기' },
]

export const rmDeclaration: Declaration = {
  short: '컨텍스트 지우기',
  usage: 'CONTEXT [CONTEXT...]',
  args: [1, Infinity],
  completes: ['context...'],
  options: rmOptions,
}
