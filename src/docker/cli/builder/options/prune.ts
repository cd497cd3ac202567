import type { Declaration, OptionSpec } from '../../command.ts'

export const pruneOptions: readonly OptionSpec[] = [
  { name: 'all', short: 'a', type: 'bool', description: '쓰이고 있는 캐시까지 모두 지우기' },
  { name: 'builder', type: 'string', default: 'default', description: '쓸 빌더' },
  { name: 'debug', short: 'D', type: 'bool', description: '디버그 로그 켜기' },
  { name: 'filter', type: 'filter', description: '조건에 맞는 것만 지우기 (예: "until=24h")' },
  { name: 'force', short: 'f', type: 'bool', description: '확인하지 않기' },
  {
    name: 'keep-storage',
    type: 'bytes',
    hidden: true,
    deprecated: 'keep-storage flag has been changed to reserved-space',
    description: '남겨 둘 캐시의 크기',
  },
  { name: 'max-used-space', type: 'bytes', description: '캐시가 쓸 수 있는 가장 큰 용량' },
  { name: 'min-free-space', type: 'bytes', description: '비워 둘 디스크 용량' },
  { name: 'reserved-space', type: 'bytes', description: '늘 남겨 둘 캐시의 크기' },
  { name: 'verbose', type: 'bool', description: '더 자세히 보기' },
]

export const pruneDeclaration: Declaration = {
  short: '빌드 캐시 지우기',
  usage: '',
  args: [0, 0],
  options: pruneOptions,
}
