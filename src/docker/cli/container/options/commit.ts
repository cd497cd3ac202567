import type { Declaration, OptionSpec } from '../../command.ts'

export const commitOptions: readonly OptionSpec[] = [
  { name: 'author', short: 'a', type: 'string', description: '만든 사람 (예: "홍길동 <hong@example.com>")' },
  { name: 'change', short: 'c', type: 'list', description: '만들 이미지에 Dockerfile 지시어 적용하기' },
  { name: 'message', short: 'm', type: 'string', description: '커밋 메시지' },
  { name: 'no-pause', type: 'bool', hidden: true, description: '커밋하는 동안 컨테이너를 일시 정지하지 않기' },
  { name: 'pause', short: 'p', type: 'bool', default: 'true', description: '커밋하는 동안 컨테이너 일시 정지하기' },
]

export const commitDeclaration: Declaration = {
  short: '컨테이너의 변경 사항으로 새 이미지 만들기',
  usage: '[OPTIONS] CONTAINER [REPOSITORY[:TAG]]',
  args: [1, 2],
  completes: ['container'],
  options: commitOptions,
}
