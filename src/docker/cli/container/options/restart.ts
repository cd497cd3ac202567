import type { Declaration } from '../../command.ts'
import { stopOptions } from './stop.ts'

export const restartDeclaration: Declaration = {
  short: '컨테이너 다시 시작하기',
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  args: [1, Infinity],
  completes: ['container...'],
  options: stopOptions,
}
