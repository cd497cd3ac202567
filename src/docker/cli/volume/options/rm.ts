import type { Declaration, OptionSpec } from '../../command.ts'

export const rmOptions: readonly OptionSpec[] = [
  { name: 'force', short: 'f', type: 'bool', description: '강제로 지우기' },
]

export const rmDeclaration: Declaration = {
  usage: '[OPTIONS] VOLUME [VOLUME...]',
  args: [1, Infinity],
  completes: ['volume...'],
  options: rmOptions,
}
