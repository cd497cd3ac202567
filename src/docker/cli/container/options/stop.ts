import type { Declaration, OptionSpec } from '../../command.ts'

export const stopOptions: readonly OptionSpec[] = [
  { name: 'signal', short: 's', type: 'string', description: '보낼 시그널' },
  {
    name: 'time',
    type: 'int',
    deprecated: 'use --timeout instead',
    hidden: true,
    description: '강제로 끝내기 전에 기다릴 시간 (초)',
  },
  { name: 'timeout', short: 't', type: 'int', description: '강제로 끝내기 전에 기다릴 시간 (초)' },
]

export const stopDeclaration: Declaration = {
  short: '실행 중인 컨테이너 정지하기',
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  args: [1, Infinity],
  completes: ['running...'],
  options: stopOptions,
}
