import type { Declaration, OptionSpec } from '../../command.ts'

export const logsOptions: readonly OptionSpec[] = [
  { name: 'details', type: 'bool', description: '로그에 붙은 추가 정보 보기' },
  { name: 'follow', short: 'f', type: 'bool', description: '새 로그를 계속 보기' },
  {
    name: 'since',
    type: 'string',
    description: '이 시각 뒤의 로그만 보기 (예: "2013-01-02T13:23:37Z", 42분 전은 "42m")',
  },
  { name: 'tail', short: 'n', type: 'string', default: 'all', description: '끝에서 보여 줄 줄 수' },
  { name: 'timestamps', short: 't', type: 'bool', description: '시각 보기' },
  {
    name: 'until',
    type: 'string',
    description: '이 시각 앞의 로그만 보기 (예: "2013-01-02T13:23:37Z", 42분 전은 "42m")',
  },
]

export const logsDeclaration: Declaration = {
  short: '컨테이너의 로그 보기',
  usage: '[OPTIONS] CONTAINER',
  args: [1, 1],
  completes: ['container'],
  options: logsOptions,
}
