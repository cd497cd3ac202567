import type { Declaration, OptionSpec } from '../../command.ts'

export const pushOptions: readonly OptionSpec[] = [
  { name: 'all-tags', short: 'a', type: 'bool', description: '이미지의 모든 태그 올리기' },
  { name: 'disable-content-trust', type: 'bool', default: 'true', description: '이미지 서명 건너뛰기' },
  {
    name: 'platform',
    type: 'string',
    description: '이 플랫폼의 매니페스트만 올리기 (형식: "os[/arch[/variant]]", 예: "linux/amd64")',
  },
  { name: 'quiet', short: 'q', type: 'bool', description: '올리는 과정 감추기' },
]

export const pushDeclaration: Declaration = {
  short: '레지스트리에 이미지 올리기',
  usage: '[OPTIONS] NAME[:TAG]',
  args: [1, 1],
  completes: ['image'],
  options: pushOptions,
}
