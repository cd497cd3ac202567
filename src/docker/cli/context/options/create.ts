import type { Declaration, OptionSpec } from '../../command.ts'
import { endpointHelp } from '../endpoint-help.ts'

export const createOptions: readonly OptionSpec[] = [
  { name: 'description', type: 'string', description: '컨텍스트 설명' },
  { name: 'docker', type: 'stringToString', default: '[]', description: '도커 엔드포인트 정하기' },
  { name: 'from', type: 'string', description: '이 컨텍스트를 복사해 만들기' },
]

export const createDeclaration: Declaration = {
  short: `컨텍스트 만들기${endpointHelp('create')}`,
  usage: '[OPTIONS] CONTEXT',
  args: [1, 1],
  options: createOptions,
}
