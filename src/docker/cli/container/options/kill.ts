import type { Declaration, OptionSpec } from '../../command.ts'

export const killOptions: readonly OptionSpec[] = [
  { name: 'signal', short: 's', type: 'string', description: '보낼 시그널' },
]

export const killDeclaration: Declaration = {
  short: '실행 중인 컨테이너를 강제로 끝내기',
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  args: [1, Infinity],
  completes: ['running...'],
  options: killOptions,
}
