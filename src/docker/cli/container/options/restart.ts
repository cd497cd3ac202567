import type { Declaration } from '../../command.ts'
import { stopOptions } from './stop.ts'

export const restartDeclaration: Declaration = {
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  args: [1, Infinity],
  completes: ['container...'],
  options: stopOptions,
}
