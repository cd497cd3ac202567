import type { Declaration, OptionSpec } from '../../command.ts'

export const rmOptions: readonly OptionSpec[] = [
  { name: 'force', short: 'f', type: 'bool', description: '네트워크가 없어도 오류로 보지 않기' },
]

export const rmDeclaration: Declaration = {
  short: '네트워크 지우기',
  usage: 'NETWORK [NETWORK...]',
  args: [1, Infinity],
  completes: ['network...'],
  options: rmOptions,
}
