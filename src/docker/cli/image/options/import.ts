import type { Declaration, OptionSpec } from '../../command.ts'

export const importOptions: readonly OptionSpec[] = [
  { name: 'change', short: 'c', type: 'list', description: '만들 이미지에 Dockerfile 지시어 적용하기' },
  { name: 'message', short: 'm', type: 'string', description: '가져온 이미지의 커밋 메시지' },
  { name: 'platform', type: 'string', description: '여러 플랫폼을 지원하는 서버에서 쓸 플랫폼' },
]

export const importDeclaration: Declaration = {
  short: 'tar 파일로 이미지 만들기',
  usage: '[OPTIONS] file|URL|- [REPOSITORY[:TAG]]',
  args: [1, Infinity],
  completes: ['file'],
  options: importOptions,
}
