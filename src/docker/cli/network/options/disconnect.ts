import type { Declaration, OptionSpec } from '../../command.ts'

export const disconnectOptions: readonly OptionSpec[] = [
  { name: 'force', short: 'f', type: 'bool', description: '강제로 떼어 내기' },
]

export const disconnectDeclaration: Declaration = {
  short: '컨테이너를 네트워크에서 떼어 내기',
  usage: '[OPTIONS] NETWORK CONTAINER',
  args: [2, 2],
  completes: ['network', 'container'],
  options: disconnectOptions,
}
