import type { Declaration, OptionSpec } from '../../command.ts'
import { endpointHelp } from '../endpoint-help.ts'

export const updateOptions: readonly OptionSpec[] = [
  { name: 'description', type: 'string', description: '컨텍스트 설명' },
  { name: 'docker', type: 'stringToString', default: '[]', description: '도커 엔드포인트 정하기' },
]

export const updateDeclaration: Declaration = {
  short: `컨텍스트 바꾸기${endpointHelp('update')}`,
  usage: '[OPTIONS] CONTEXT',
  args: [1, 1],
  completes: ['context'],
  options: updateOptions,
}
