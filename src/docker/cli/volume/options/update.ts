import type { Declaration, OptionSpec } from '../../command.ts'

export const updateOptions: readonly OptionSpec[] = [
  { name: 'availability', type: 'string', default: 'active', hidden: true, description: '클러스터 볼륨의 상태' },
]

export const updateDeclaration: Declaration = {
  short: '볼륨 바꾸기 (클러스터 볼륨만)',
  usage: '[OPTIONS] [VOLUME]',
  args: [1, 1],
  options: updateOptions,
}
