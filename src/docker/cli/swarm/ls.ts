import type { Endpoints } from '../../api/endpoints.ts'
import { type Command, defineCommand, type OptionSpec } from '../command.ts'
import { filtersOf } from '../filters.ts'

type Listed = 'GET /nodes' | 'GET /services' | 'GET /secrets' | 'GET /configs'

const format: OptionSpec = {
  name: 'format',
  type: 'string',
  description: "출력 형식: 'table', 'table 템플릿', 'json', Go 템플릿",
}
const filtered: readonly OptionSpec[] = [
  { name: 'filter', short: 'f', type: 'filter', description: '조건에 맞는 것만 보기' },
  format,
  { name: 'quiet', short: 'q', type: 'bool', description: 'ID만 보기' },
]

/** A list of what only a manager of a swarm has; the simulated engine never is one, and says so. */
const listing = (short: string, endpoint: Listed, options = filtered): { readonly command: Command } => ({
  command: defineCommand({
    short,
    usage: '[OPTIONS]',
    args: [0, 0],
    options,
    async run({ api }, _args, flags) {
      const none: Endpoints[Listed]['reply'] = await api(endpoint, filtersOf(flags.list('filter')))
      return none
    },
  }),
})

export const nodes = listing('스웜의 노드 목록 보기', 'GET /nodes')
export const services = listing('스웜의 서비스 목록 보기', 'GET /services')
export const stacks = listing('스웜의 스택 목록 보기', 'GET /services', [format])
export const secrets = listing('스웜의 비밀 값 목록 보기', 'GET /secrets')
export const configs = listing('스웜의 설정 목록 보기', 'GET /configs')
