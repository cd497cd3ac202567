import type { Declaration, OptionSpec } from '../../command.ts'

export const pullOptions: readonly OptionSpec[] = [
  { name: 'all-tags', short: 'a', type: 'bool', description: '저장소의 모든 태그 내려받기' },
  { name: 'disable-content-trust', type: 'bool', default: 'true', description: '이미지 서명 확인 건너뛰기' },
  { name: 'platform', type: 'string', description: '여러 플랫폼을 지원하는 서버에서 쓸 플랫폼' },
  { name: 'quiet', short: 'q', type: 'bool', description: '내려받는 과정 감추기' },
]

export const pullDeclaration: Declaration = {
  short: '레지스트리에서 이미지 내려받기',
  usage: '[OPTIONS] NAME[:TAG|@DIGEST]',
  args: [1, 1],
  options: pullOptions,
}
